import { decimal, equals, isAbove, isAmbiguous, parseDecimal, rational } from '../exact.js';
import type { ReadingMark, TimeUnit } from './limit.js';
import * as known from './limit-words.js';
import { takeNumberInWords } from './number-words.js';
import type { Words } from '../../text/words.js';

/** One value, both ends of a range, or with `isSlash` two cases; `unit`: null if none is written. */
export interface Values {
  readonly from: string;
  readonly to: string;
  readonly isSlash: boolean;
  readonly unit: TimeUnit | null;
  readonly marks: readonly ReadingMark[];
}

interface Value {
  readonly value: string;
  readonly mark: 'half' | 'in-words' | null;
}

export function takeValues(words: Words): Values | null {
  const half = words.attempt(() => takeHalf(words));
  if (half) return half;
  words.take(known.FROM);
  const first = takeValue(words);
  if (!first) return null;
  const inner = takeUnit(words);
  const second = words.attempt(() => takeSecond(words, inner));
  if (!second) return { ...valuesOf(first, first), isSlash: false, unit: inner };
  const unit = takeUnit(words);
  if (inner !== null && inner !== unit) return null;
  const { value, isSlash } = second;
  if (isSlash && mayBeFraction(first.value, value.value)) return null;
  const { from, to, marks } = valuesOf(first, value);
  return { from, to, isSlash, unit, marks: isSlash ? [...marks, 'slash-cases'] : marks };
}

function takeHalf(words: Words): Values | null {
  const written = words.take(known.HALF) ?? words.attempt(() => takeOneOfTwo(words));
  const unit = written === null ? null : takeUnit(words);
  if (unit === null || unit === 'month' || unit === 'year') return null;
  return { from: '0.5', to: '0.5', isSlash: false, unit, marks: ['half'] };
}

function takeOneOfTwo(words: Words): string | null {
  const isHalf = words.takeDigits() === '1' && words.take(known.SLASH) && words.takeDigits() === '2';
  return isHalf ? '1/2' : null;
}

/** "3/4" may be less than one; "5/8" of a day is no limit. */
function mayBeFraction(above: string, below: string): boolean {
  return [above, below].every((one) => /^0*[1-4]$/.test(one)) && isAbove(decimal(below), decimal(above));
}

function takeSecond(words: Words, inner: TimeUnit | null): { value: Value; isSlash: boolean } | null {
  const isSlash = inner === null && words.take(known.SLASH) !== null;
  if (!isSlash && !words.take(known.TO)) return null;
  const value = takeValue(words);
  return value && { value, isSlash };
}

function valuesOf(first: Value, second: Value) {
  const marks = [first, second].flatMap(({ mark }) => mark ?? []);
  return { from: first.value, to: second.value, marks };
}

/** Digits, words, or both if they agree: "05", "năm", "05 (năm)", "năm (05)". */
function takeValue(words: Words): Value | null {
  const digits = words.takeDigits();
  if (digits !== null) {
    if (isAmbiguous(digits) || !parseDecimal(digits)) return null;
    const restated = inBrackets(words, () => takeNumberInWords(words));
    return restated === null || isSame(digits, restated) ? { value: digits, mark: null } : null;
  }
  const value = takeNumberInWords(words);
  if (value === null) return null;
  const restated = inBrackets(words, () => words.takeDigits());
  if (restated === null) return { value: String(value), mark: 'in-words' };
  return parseDecimal(restated) && isSame(restated, value) ? { value: String(value), mark: null } : null;
}

const isSame = (digits: string, value: bigint) => equals(decimal(digits), rational(value));

export function inBrackets<T>(words: Words, step: () => T | null): T | null {
  return words.attempt(() => {
    const found = words.take(known.OPEN) === null ? null : step();
    return found !== null && words.take(known.CLOSED) ? found : null;
  });
}

export function takeUnit(words: Words): TimeUnit | null {
  const name = words.take(known.UNITS);
  return name === null ? null : (known.UNIT_OF.get(name) ?? null);
}
