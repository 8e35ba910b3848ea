import { parseDecimal, type ReadingMark, type TimeUnit, type WarningCode } from '@app/domain';
import { showNumber } from './figures/numbers.js';
import { limitReading } from './limit-readings.js';

type Details = Readonly<Record<string, string>>;

export const WARNING_NAMES: Readonly<Record<WarningCode, string>> = {
  STATED_CUT_DIFFERS: 'mức cắt giảm ghi khác với trước trừ sau',
  STATED_AMOUNT_DIFFERS: 'số tiền ghi khác với số tính được',
  STATED_RATE_DIFFERS: 'tỷ lệ ghi khác với tỷ lệ tính được',
  HOURS_DIFFER_FROM_DAYS: 'số giờ ghi khác với số ngày × 8',
  MIXED_UNITS: 'lẫn đơn vị thời gian',
  AFTER_ABOVE_BEFORE: 'sau cao hơn trước',
  ABOLITION_LEAVES_COST: 'bãi bỏ mà còn chi phí',
  ABOLITION_LEAVES_TIME: 'bãi bỏ mà còn thời hạn',
  ZERO_SUBJECTS_WITH_COST: 'không có đối tượng mà có chi phí',
  CUT_OVER_90_PERCENT: 'cắt giảm trên 90%',
  NO_BREAKDOWN: 'không có bảng tính chi tiết',
  SEVERAL_PROCEDURES: 'một dòng nêu nhiều thủ tục',
  CODE_IN_NAME: 'tên thủ tục chứa mã',
  REPEATED_PROCEDURE: 'thủ tục đã tính ở dòng khác',
  READING_TO_CONFIRM: 'thời hạn cần xác nhận cách đọc',
};

/** Details are figures as plain decimals. */
export const WARNING_LABELS: Readonly<Record<WarningCode, (details: Details) => string>> = {
  STATED_CUT_DIFFERS: (of) =>
    `Mức cắt giảm ghi ${figure(of, 'stated')} khác với trước trừ sau là ${figure(of, 'computed')}.`,
  STATED_AMOUNT_DIFFERS: (of) => `Số tiền ghi ${figure(of, 'stated')} khác với số tính được ${figure(of, 'computed')}.`,
  STATED_RATE_DIFFERS: (of) => `Tỷ lệ ghi ${figure(of, 'stated')}% khác với tỷ lệ tính được: ${rate(of)}.`,
  HOURS_DIFFER_FROM_DAYS: (of) =>
    `Số giờ ghi ${figure(of, 'stated')} khác với số ngày × 8 là ${figure(of, 'computed')}.`,
  MIXED_UNITS: () => 'Lẫn ngày làm việc hoặc giờ với ngày theo lịch hoặc tháng; không tính mức giảm.',
  AFTER_ABOVE_BEFORE: (of) => `${subject(of)} sau cao hơn trước.`,
  ABOLITION_LEAVES_COST: () => 'Thủ tục bãi bỏ mà vẫn còn chi phí.',
  ABOLITION_LEAVES_TIME: () => 'Thủ tục bãi bỏ mà vẫn còn thời hạn.',
  ZERO_SUBJECTS_WITH_COST: () => 'Không có đối tượng hoặc hồ sơ nào trong năm mà vẫn nêu chi phí.',
  CUT_OVER_90_PERCENT: (of) => `${subject(of)} cắt giảm trên 90%.`,
  NO_BREAKDOWN: () => 'Chi phí lấy theo văn bản, không có bảng tính chi tiết.',
  SEVERAL_PROCEDURES: ({ codes }) => `Một dòng nêu nhiều thủ tục${codes ? `: ${codes}` : ''}.`,
  CODE_IN_NAME: ({ codes = '' }) => `Tên thủ tục chứa mã: ${codes}.`,
  READING_TO_CONFIRM: (of) => toConfirm(of),
  REPEATED_PROCEDURE: ({ line = '' }) => `Thủ tục đã tính ở dòng ${line} theo cùng phương pháp.`,
};

/** `values`, `units` and `marks` of all cases, with spaces between. */
function toConfirm({ text = '', values = '', units = '', marks = '' }: Details): string {
  const unitOf = units.split(' ');
  const cases = values.split(' ').map((value, at) => {
    const [from = '', to = from] = value.split('-');
    return { from, to, unit: unitOf[at] as TimeUnit, statedHours: null };
  });
  const reading = limitReading({ form: 'cases', cases, marks: marks.split(' ') as ReadingMark[] });
  return `Thời hạn “${text}” ${reading}. Xác nhận cách đọc này, hoặc ghi thời hạn rõ hơn.`;
}

/** Only warnings on a cost have amounts. */
function subject(details: Details): string {
  return details['before'] === undefined ? 'Thời hạn' : 'Chi phí';
}

function rate(details: Details): string {
  return details['computed'] ? `${figure(details, 'computed')}%` : 'không xác định';
}

/** Several figures are divided by a slash. */
function figure(details: Details, name: 'stated' | 'computed'): string {
  return (details[name] ?? '')
    .split(' / ')
    .map((text) => {
      const value = parseDecimal(text);
      return value ? showNumber(value, 6n) : text;
    })
    .join(' hoặc ');
}
