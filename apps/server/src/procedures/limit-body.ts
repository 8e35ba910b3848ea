import type { EnteredLimit, TimeUnit } from '@app/domain';
import { FIELD_WORDS, TIME_UNIT_NAMES } from '@app/wording';
import { Choice, FormedText, MayBeFormed, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { ListOf } from '../http/nested-fields.js';

const CASES = 10;
/** As a cost sheet has it: with a comma or a full stop, and nothing that could be thousands. */
const FORM = /^(?![1-9]\d{0,2}[.,]\d{3}$)\d{1,19}([.,]\d{1,18})?$/;
const DECIMAL = { max: 38, rule: 'decimal', message: FIELD_WORDS.decimal } as const;
const isDecimal = (given: string) => FORM.test(given);

class CaseReadBody {
  @FormedText(FORM, { about: 'Thời hạn của trường hợp; của một khoảng là đầu nhỏ.', ...DECIMAL, example: '0,5' })
  from!: string;

  @MayBeFormed(isDecimal, { about: 'Đầu kia của một khoảng.', ...DECIMAL })
  to?: string | null;

  @Choice(TIME_UNIT_NAMES, { about: 'Đơn vị.', example: 'working-day' })
  unit!: TimeUnit;

  @MayBeFormed(isDecimal, { about: 'Số giờ quy đổi mà văn bản ghi kèm.', ...DECIMAL })
  statedHours?: string | null;
}

/** A document's text with what a person says that it means. */
export class ReadTextBody {
  @Text({ about: 'Thời hạn như văn bản ghi.', max: LIMITS.title, example: '1/2 ngày làm việc' })
  text!: string;

  @ListOf(() => CaseReadBody, {
    about: 'Cách đọc mà người nhập xác nhận hoặc ghi, mỗi trường hợp một mục; trống: không quy định thời hạn.',
    max: CASES,
  })
  readAs!: CaseReadBody[];
}

export function limitIn(given: string | ReadTextBody): EnteredLimit {
  if (typeof given === 'string') return given;
  const readAs = given.readAs.map(({ from, to, unit, statedHours }) => {
    return { from, ...(to ? { to } : {}), unit, ...(statedHours ? { statedHours } : {}) };
  });
  return { text: given.text, readAs };
}
