import type { BaselineWarning, BaselineWarningCode, ReadingMark, TimeKind } from '@app/domain';
import { READING_MARK_WORDS } from './limit-readings.js';
import { TIME_KIND_NAMES } from './savings.js';

export const BASELINE_FIELD_NAMES = {
  time: 'Thời hạn',
  cost: 'Chi phí tuân thủ một năm',
  costMethod: 'Phương pháp tính chi phí',
  'source.title': 'Văn bản làm căn cứ',
  'source.number': 'Số, ký hiệu văn bản',
  'source.date': 'Ngày văn bản',
} as const;
export type BaselineField = keyof typeof BASELINE_FIELD_NAMES;
export const BASELINE_FIELDS = Object.keys(BASELINE_FIELD_NAMES) as readonly BaselineField[];

export const BASELINE_WARNING_NAMES: Readonly<Record<BaselineWarningCode, string>> = {
  UNREAD_TIME_LIMIT: 'không đọc được thời hạn',
  NO_TIME_LIMIT: 'văn bản không nêu thời hạn',
  READING_TO_CONFIRM: 'thời hạn cần xác nhận cách đọc',
  SEVERAL_CASES: 'thời hạn là khoảng hoặc có nhiều trường hợp',
  HOURS_DIFFER_FROM_DAYS: 'số giờ ghi khác với số ngày × 8',
  UNIT_OF_REGISTRY_DIFFERS: 'khác đơn vị thời gian với sổ thủ tục',
  UNIT_OF_PROPOSALS_DIFFERS: 'khác đơn vị thời gian với các phương án',
  FAR_FROM_REGISTRY: 'dài hoặc ngắn hơn nhiều so với sổ thủ tục',
  SOURCE_OF_OTHER_YEAR: 'văn bản của năm khác',
};

type Label = (details: BaselineWarning['details']) => string;

export const BASELINE_WARNING_LABELS: Readonly<Record<BaselineWarningCode, Label>> = {
  UNREAD_TIME_LIMIT: () =>
    'Không đọc được thời hạn: sẽ chỉ giữ nguyên văn, không tính được mức cắt giảm so với năm 2024.',
  NO_TIME_LIMIT: () => 'Văn bản không nêu thời hạn: không tính được mức cắt giảm thời gian so với năm 2024.',
  READING_TO_CONFIRM: ({ marks = '' }) => `Thời hạn đọc theo quy ước, cần xác nhận: ${marksIn(marks)}.`,
  SEVERAL_CASES: () =>
    'Thời hạn là một khoảng hoặc có nhiều trường hợp: so với năm 2024 theo trường hợp dài nhất, cận trên của khoảng.',
  HOURS_DIFFER_FROM_DAYS: ({ stated = '', computed = '' }) =>
    computed === ''
      ? `Ghi kèm ${stated} giờ bên một thời hạn không quy đổi ra giờ làm việc.`
      : `Ghi kèm ${stated} giờ, khác với số ngày × 8 là ${computed} giờ.`,
  UNIT_OF_REGISTRY_DIFFERS: ({ registry = '' }) => `Khác đơn vị thời gian với sổ thủ tục (${registry}).`,
  UNIT_OF_PROPOSALS_DIFFERS: ({ kinds = '' }) =>
    `Các phương án của địa bàn tính bằng ${kindsIn(kinds)}: sẽ không so được.`,
  FAR_FROM_REGISTRY: ({ registry = '' }) => `Dài hơn hoặc ngắn hơn quá ba lần so với sổ thủ tục (${registry}).`,
  SOURCE_OF_OTHER_YEAR: ({ year = '' }) => `Số liệu gốc là của năm 2024 mà văn bản là của năm ${year}.`,
};

function marksIn(marks: string): string {
  return marks
    .split(' ')
    .map((mark) => READING_MARK_WORDS[mark as ReadingMark])
    .join('; ');
}

function kindsIn(kinds: string): string {
  return kinds
    .split(' ')
    .map((kind) => TIME_KIND_NAMES[kind as TimeKind])
    .join('; ');
}
