import { isCivilDate, textFault } from '@app/domain';
import { isIn, isUUID, matches } from 'class-validator';

const CODE = /^[a-z0-9][a-z0-9.-]{0,79}(\/[a-z0-9][a-z0-9.-]{0,79}){0,9}$/;

/** Whether the text is a UUID, in whatever case. */
export function isUuid(text: string): boolean {
  return isUUID(text, 'all');
}

/** What a rule finds wrong with a text. */
export interface Broken {
  readonly rule: string;
  readonly message: string;
}
/** A rule over texts; null where it holds. */
export type TextRule = (text: string) => Broken | null;

/** A rule over texts by its name. */
export function rule(name: string, message: string, holds: (text: string) => boolean): TextRule {
  const broken = { rule: name, message };
  return (text) => (holds(text) ? null : broken);
}

export const NOT_BLANK = rule('notBlank', 'Không được để trống.', (text) => text !== '');
export const IS_DAY = rule(
  'day',
  'Phải là một ngày có thật, từ năm 1900, dạng NĂM-THÁNG-NGÀY (2026-05-15).',
  isCivilDate,
);
export const IS_ID = rule('uuid', 'Phải là một mã UUID.', isUuid);
export const IS_CODE = rule('code', 'Phải là một mã: chữ thường không dấu, chữ số, dấu chấm, gạch nối.', (text) =>
  matches(text, CODE),
);
export const atMost = (max: number) =>
  rule('maxLength', `Dài nhất ${String(max)} ký tự.`, (text) => text.length <= max || Array.from(text).length <= max);
export const atLeast = (min: number) =>
  rule('minLength', `Ngắn nhất ${String(min)} ký tự.`, (text) => Array.from(text).length >= min);
export const oneOf = (values: readonly string[]) =>
  rule('oneOf', `Phải là một trong: ${values.join(', ')}.`, (text) => isIn(text, values));

/** Nothing in the text makes it look like another; only one of several lines may break. */
export function clear(lines: 'one-line' | 'lines'): TextRule {
  return (text) => {
    const found = textFault(text, lines);
    return found && CHARACTER_FAULTS[found.rule](found.character);
  };
}

const CHARACTER_FAULTS = {
  printable: (character: string) => ({
    rule: 'printable',
    message: `Không được chứa ký tự điều khiển hoặc ký tự không có nghĩa (${character}).`,
  }),
  hidden: (character: string) => ({
    rule: 'hidden',
    message: `Không được chứa ký tự không nhìn thấy hoặc đổi chiều chữ (${character}).`,
  }),
  'piled-marks': () => ({ rule: 'piledMarks', message: 'Có chữ mang quá nhiều dấu.' }),
  'one-line': () => ({ rule: 'oneLine', message: 'Phải viết trên một dòng.' }),
};
