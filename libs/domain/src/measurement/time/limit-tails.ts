import { equals, isAmbiguous, parseDecimal, rational } from '../exact.js';
import type { ReadingMark } from './limit.js';
import * as known from './limit-words.js';
import { inBrackets, takeUnit, type Values } from './limit-values.js';
import { takeNumberInWords } from './number-words.js';
import { NOT_COUNTED, STARTS, takeReceipt, UNCOUNTED } from './start-words.js';
import type { Words } from '../../text/words.js';

/** What follows a limit: hours beside it, whether some time does not count, whether it names a case. */
interface Tails {
  readonly hours: string | null;
  readonly marks: readonly ReadingMark[];
  readonly named: boolean;
}

type Tail =
  | { readonly is: 'hours'; readonly hours: string }
  | { readonly is: 'not-counted' | 'named' | 'harmless'; readonly hours: null };

export function takeTails(words: Words, values: Values): Tails {
  const tails: Tail[] = [];
  for (let tail = takeTail(words, values); tail; tail = takeTail(words, values)) tails.push(tail);
  const hours = tails.flatMap((tail) => tail.hours ?? []);
  const has = (kind: Tail['is']) => tails.some(({ is }) => is === kind);
  return {
    // Hours given twice are no number, and so not understood.
    hours: hours.length === 0 ? null : hours.join(' '),
    marks: has('not-counted') ? ['not-counted'] : [],
    named: has('named'),
  };
}

/** "Đối với trường hợp cấp mới": words that make the limit beside them a case. */
export function takeCaseName(words: Words): true | null {
  return words.attempt(() => (words.take(known.CASES) && words.takeAll(known.CASE_WORDS) ? true : null));
}

function takeTail(words: Words, values: Values): Tail | null {
  return (
    takeHours(words) ??
    inBrackets(words, () => takeClause(words) ?? takeRestated(words, values)) ??
    words.attempt(() => {
      words.take(known.COMMA);
      return takeStart(words) ?? takeNotCounted(words);
    }) ??
    takeNamed(words)
  );
}

/** "(80 giờ)", "(quy đổi 80 giờ)", "= 80 giờ". */
function takeHours(words: Words): Tail | null {
  const given = () => {
    words.take(known.EQUALS);
    return takeOnlyHours(words);
  };
  return inBrackets(words, given) ?? words.attempt(() => (words.take(known.EQUALS) ? takeOnlyHours(words) : null));
}

function takeOnlyHours(words: Words): Tail | null {
  const hours = words.takeDigits();
  if (hours === null || isAmbiguous(hours) || !words.take(known.HOURS)) return null;
  return { is: 'hours', hours };
}

function takeClause(words: Words): Tail | null {
  if (words.take(known.PARTS_ELSEWHERE)) return { is: 'harmless', hours: null };
  const start = takeStart(words);
  if (!start) return takeNotCounted(words) ?? takeNamed(words);
  return words.attempt(() => (words.take(known.COMMA) ? takeNotCounted(words) : null)) ?? start;
}

function takeStart(words: Words): Tail | null {
  return words.attempt(() => (words.take(STARTS) && takeReceipt(words) ? { is: 'harmless', hours: null } : null));
}

function takeNotCounted(words: Words): Tail | null {
  return words.attempt(() =>
    words.take(NOT_COUNTED) && words.takeAll(UNCOUNTED) ? { is: 'not-counted', hours: null } : null,
  );
}

function takeNamed(words: Words): Tail | null {
  return takeCaseName(words) && { is: 'named', hours: null };
}

/** "20 ngày (hai mươi ngày)". */
function takeRestated(words: Words, { from, to, unit }: Values): Tail | null {
  const value = takeNumberInWords(words);
  if (value === null || takeUnit(words) !== unit || from !== to) return null;
  const written = parseDecimal(from);
  return written && equals(written, rational(value)) ? { is: 'harmless', hours: null } : null;
}
