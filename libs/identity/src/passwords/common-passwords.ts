import { dictionary } from '@zxcvbn-ts/language-common';
import { compact } from './folded-text.js';

/** Passwords that were often found in leaks, 49,000 of them, in lower case. */
const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** The demonstration's, which stands in the README. */
const DEMONSTRATION = compact('tinhgon-demo');
const SHORTEST_UNIT = 4;

/**
 * Whether others would guess the password first: a common one in whatever case, with or without marks, one with digits
 * and signs before or after it, one repeated, one part of fewer than four characters repeated, characters in a row, or
 * what holds the demonstration's password.
 */
export function isCommonPassword(password: string): boolean {
  const plain = compact(password);
  if (plain.includes(DEMONSTRATION)) return true;
  return [password.toLowerCase(), plain].some((form) => isCommon(form) || isCommon(undecorated(form)));
}

function isCommon(text: string): boolean {
  const unit = /^(.+?)\1+$/su.exec(text)?.[1];
  if (unit !== undefined && Array.from(unit).length < SHORTEST_UNIT) return true;
  return isRun(text) || COMMON.has(text) || (unit !== undefined && (COMMON.has(unit) || isRun(unit)));
}

function undecorated(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** Whether each character follows the one before it, up or down, as in 1234567890 and fedcba. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  if (codes.length < SHORTEST_UNIT) return false;
  return [1, -1].some((step) => codes.every((code, at) => at === 0 || follows(codes[at - 1] ?? 0, code, step)));
}

const NINE_TO_NOUGHT = 9;

function follows(before: number, code: number, step: number): boolean {
  const difference = code - before;
  const wrapped = /^[09]{2}$/.test(String.fromCodePoint(before, code)) && difference === -step * NINE_TO_NOUGHT;
  return difference === step || wrapped;
}
