import { decimal, isAbove, parseDecimal } from '../exact.js';
import { takeAtOnce } from './at-once.js';
import { canonical, type ReadingMark, type TimeCase, type TimeLimit, type TimeUnit } from './limit.js';
import * as known from './limit-words.js';
import { takeCaseName, takeTails } from './limit-tails.js';
import { takeValues, type Values } from './limit-values.js';
import { Words } from '../../text/words.js';

/** A limit within a text; `named`: by words that make it a case. */
interface Item {
  readonly cases: readonly TimeCase[];
  readonly marks: readonly ReadingMark[];
  readonly named: boolean;
}

const days = (value: string): TimeCase => ({ from: value, to: value, unit: 'working-day', statedHours: null });
const DAYS_OF = { 'at-once': days('1'), session: days('0.5') } as const;

/**
 * Reads a time limit as written ("20 Ngày làm việc", "09–14 ngày LV", "Không quy định", "Trong ngày") and keeps the text.
 * Every word, number and sign of the text has to be understood, otherwise the whole is `unread`, never guessed. A reading
 * by more than the letters has marks. In one pass over the text.
 */
export function parseLimit(raw: string): TimeLimit {
  const read = readLimit(new Words(raw));
  if (!read) return { raw, form: 'unread', cases: [] };
  if (read === 'none') return { raw, form: 'none', cases: [] };
  const cases = read.flatMap((item) => item.cases);
  const marks = [...new Set([...read.flatMap((item) => item.marks), ...clockMarks(cases)])];
  return { raw, form: 'cases', cases: cases.map(canonical), ...(marks.length > 0 && { marks }) };
}

function readLimit(words: Words): readonly Item[] | 'none' | null {
  if (words.isAtEnd) return 'none';
  if (words.take(known.LABELS)) words.take(known.COLON);
  const none = words.attempt(() => (words.take(known.NO_LIMIT) && words.isOver ? true : null));
  return none ? 'none' : readItems(words);
}

function readItems(words: Words): readonly Item[] | null {
  const first = takeItem(words, null);
  if (!first) return null;
  const items = [first];
  while (!words.isOver) {
    const next = takeNext(words, items.at(-1)?.cases.at(-1)?.unit ?? null);
    if (!next) return null;
    items.push(next);
  }
  return items.length === 1 && first.named ? null : items;
}

/** A further case stands behind a semicolon, or is named as one. */
function takeNext(words: Words, unitBefore: TimeUnit | null): Item | null {
  if (words.take(known.SEMICOLON)) return takeItem(words, unitBefore);
  if (!words.take(known.WEAK_SEPARATORS)) return null;
  const item = takeItem(words, unitBefore);
  return item?.named ? item : null;
}

function takeItem(words: Words, unitBefore: TimeUnit | null): Item | null {
  const named = takeCaseName(words) !== null;
  if (named) words.take(known.CASE_ENDS);
  if (named && words.take(known.LABELS)) words.take(known.COLON);
  const atOnce = takeAtOnce(words);
  if (atOnce) return { cases: [DAYS_OF[atOnce]], marks: [atOnce], named };
  words.takeAll(known.BOUNDS);
  return takeNumbered(words, named, named ? unitBefore : null);
}

function takeNumbered(words: Words, named: boolean, unitBefore: TimeUnit | null): Item | null {
  const values = takeValues(words);
  const unit = values?.unit ?? unitBefore;
  if (!values || !unit) return null;
  const tails = takeTails(words, values);
  const cases = casesOf(values, unit, tails.hours);
  const carried: readonly ReadingMark[] = values.unit ? [] : ['unit-carried'];
  const marks = [...values.marks, ...carried, ...tails.marks];
  return cases.every(isSound) ? { cases, marks, named: named || tails.named } : null;
}

function casesOf({ from, to, isSlash }: Values, unit: TimeUnit, hours: string | null): readonly TimeCase[] {
  const one = (first: string, last: string): TimeCase => ({ from: first, to: last, unit, statedHours: hours });
  return isSlash ? [one(from, from), one(to, to)] : [one(from, to)];
}

function isSound({ from, to, statedHours }: TimeCase): boolean {
  const [low, high] = [parseDecimal(from), parseDecimal(to)];
  if (!low || !high || (statedHours !== null && !parseDecimal(statedHours))) return false;
  return !isAbove(low, high);
}

/** Twenty-four hours may mean a day of the calendar. */
function clockMarks(cases: readonly TimeCase[]): readonly ReadingMark[] {
  return cases.some(({ from, unit }) => unit === 'hour' && isWholeDays(from)) ? ['clock-hours'] : [];
}

function isWholeDays(hours: string): boolean {
  const { num, den } = decimal(hours);
  return num > 0n && den === 1n && num % 24n === 0n;
}
