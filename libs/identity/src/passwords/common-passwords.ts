import { dictionary } from '@zxcvbn-ts/language-common';
import { compact } from './folded-text.js';

/** 49,000 passwords often found in leaks, in lower case. */
const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

const DEMONSTRATION = compact('tinhgon-demo');
const SHORTEST_UNIT = 4;

/**
 * Passwords that others guess first: a common one in any case, with or without marks; with digits and signs around it;
 * repeated; a part of fewer than four characters repeated; characters in a row; or the demonstration's inside.
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

/** Each character follows the one before, up or down, as in 1234567890 and fedcba. */
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
