import { decimal, isAbove, isAmbiguous, parseDecimal } from '../exact.js';
import { decimalText } from '../decimal-text.js';
import type { TimeCase, TimeLimit, TimeUnit } from './limit.js';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const WORDS = String.raw`(?:\s*\([^()\d]*\))?`;
const VALUES = String.raw`(?<![\d.,/])(${NUMBER})${WORDS}(?:\s*(-|–|—|đến|/)\s*(${NUMBER})${WORDS})?`;
const UNIT = String.raw`(ngày\s*(?:làm\s*việc|lv)|ngày|giờ(?:\s*làm\s*việc)?|tháng)(?!\p{L})`;
const HOURS = String.raw`(?:\s*\(?\s*(?:quy\s*đổi|=)\s*(${NUMBER})\s*giờ|\s*\(\s*(${NUMBER})\s*giờ)?`;
const CASE = new RegExp(String.raw`${VALUES}\s*${UNIT}${HOURS}`, 'giu');
const OTHER_CASE = new RegExp(String.raw`trường\s*hợp\s*khác[\s:là]*${VALUES}\s*(?=$|[,;.](?!\d))`, 'iu');

/**
 * Reads a time limit as written ("20 Ngày làm việc", "1.5 Ngày làm việc", "09–14 ngày LV", "Không quy định") and keeps
 * the text. `5/8 ngày` is two cases, `5–8 ngày` a range. A text that is not understood is `unread`, never guessed.
 */
export function parseLimit(raw: string): TimeLimit {
  // One space of several: otherwise the patterns try every way to divide them.
  const text = raw
    .normalize('NFC')
    .trim()
    .replace(/\s{2,}/g, ' ');
  if (!/\d/.test(text)) return { raw, form: /^(không|chưa|$)/iu.test(text) ? 'none' : 'unread', cases: [] };
  const cases = [...text.matchAll(CASE)].flatMap(([, from = '', separator, to, unit = '', converted, bracketed]) =>
    casesOf([from, separator, to], unitOf(unit), converted ?? bracketed ?? null),
  );
  const unit = cases.at(-1)?.unit;
  const other = unit && OTHER_CASE.exec(text);
  if (other) cases.push(...casesOf([other[1] ?? '', other[2], other[3]], unit, null));
  const sound = cases.length > 0 && cases.every(isSound);
  return { raw, form: sound ? 'cases' : 'unread', cases: sound ? cases.map(canonical) : [] };
}

type Values = readonly [from: string, separator: string | undefined, to: string | undefined];

function casesOf([from, separator, to]: Values, unit: TimeUnit, hours: string | null): readonly TimeCase[] {
  const one = (first: string, last: string): TimeCase => ({ from: first, to: last, unit, statedHours: hours });
  if (to === undefined) return [one(from, from)];
  return separator === '/' ? [one(from, from), one(to, to)] : [one(from, to)];
}

function unitOf(written: string): TimeUnit {
  const unit = written.toLowerCase();
  if (unit.startsWith('giờ')) return 'hour';
  if (unit.startsWith('tháng')) return 'month';
  return unit === 'ngày' ? 'day' : 'working-day';
}

function isSound({ from, to, statedHours }: TimeCase): boolean {
  const [low, high] = [parseDecimal(from), parseDecimal(to)];
  if (!low || !high || (statedHours !== null && !parseDecimal(statedHours))) return false;
  return !isAmbiguous(from) && !isAmbiguous(to) && !isAbove(low, high);
}

function canonical({ from, to, unit, statedHours }: TimeCase): TimeCase {
  const plain = (text: string) => decimalText(decimal(text));
  return { from: plain(from), to: plain(to), unit, statedHours: statedHours === null ? null : plain(statedHours) };
}
