import type { RejectionList } from '../kernel/rejection-list.js';

/**
 * A number, for normative documents with its year, then the symbol: the kind of document, if it has one, and who issues it.
 * Decree 30/2020/NĐ-CP, annex I.
 */
const FORM = /^0{0,5}[1-9]\d{0,5}(\.\d{1,6})?[a-z]?(\/\d{4})?\/\p{Lu}[\p{L}\d.&]*(-[\p{L}\d][\p{L}\d.&]*)+$/u;

/** `numberField`, `answerField`: where the command has them. */
export interface NumberNamed {
  readonly number: string;
  readonly answer: string | null;
  readonly numberField: string;
  readonly answerField: string;
}

/** What counts of a number: "01/TTr- UBND" and "1/TTr-UBND" are the same. */
export function numberKey(number: string): string {
  const [, digits = '', rest = ''] = /^0*(\d*)(.*)$/su.exec(plain(number)) ?? [];
  return `${digits}${rest}`.toUpperCase();
}

export function hasOfficialForm(number: string): boolean {
  return FORM.test(plain(number));
}

/**
 * The answer to the warning that the number has not the form of an official one; null where there is no warning.
 * UNUSUAL_NUMBER without an answer, NO_SUCH_WARNING for an answer without a warning.
 */
export function answeredNumber(
  { number, answer, numberField, answerField }: NumberNamed,
  faults: RejectionList,
): string | null {
  const given = answer === null || answer.trim() === '' ? null : answer;
  const isUnusual = !hasOfficialForm(number);
  faults.expect(isUnusual || given === null, 'NO_SUCH_WARNING', { field: answerField });
  faults.expect(!isUnusual || given !== null, 'UNUSUAL_NUMBER', { field: numberField, number, answer: answerField });
  return isUnusual ? given : null;
}

/** People put stray spaces around the signs. */
function plain(number: string): string {
  return number
    .normalize('NFC')
    .trim()
    .replace(/\s*([/.&-])\s*/gu, '$1');
}
