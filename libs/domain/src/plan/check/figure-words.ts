import { equals, parseDecimal } from '../../measurement/exact.js';
import { withoutDiacritics } from '../../text/search-text.js';
import type { Comparison, TargetUnit } from '../targets.js';

/** A figure in words. `value`: decimal text. `unit`: null where the words name none; a bare number has no `comparison`. */
export interface PrintedFigure {
  readonly value: string;
  readonly comparison: Comparison | null;
  readonly unit: TargetUnit | null;
}

/** The figures that the words name, or null if any part of them says more than is understood here. */
export function figuresPrinted(text: string): readonly PrintedFigure[] | null {
  const words = text.length > LONGEST ? '' : withoutDiacritics(text).replaceAll('\u00a0', ' ');
  const figures = words.split(BETWEEN).map((part) => printedIn(part.trim()));
  return figures.every((figure) => figure !== null) ? figures : null;
}

/** Whether the typed decimal is the printed one; "05" is 5. */
export function isValue(value: string, printed: PrintedFigure): boolean {
  const [typed, read] = [parseDecimal(value), parseDecimal(printed.value)];
  return typed !== null && read !== null && equals(typed, read);
}

const LONGEST = 500;
const BETWEEN = /;|,\s|\n|\bva\b/;
const FORM =
  /^([^\d]{0,60}?)(\d{1,9}(?:[.,]\d{1,9})*) ?(?:\([a-z ]{1,40}\) ?)?(%|phan tram\b)?([^\d]*|[^\d]*so voi nam \d{4})$/;

function printedIn(part: string): PrintedFigure | null {
  if (/^\d{1,9}$/.test(part)) return { value: part, comparison: null, unit: null };
  const [, before = '', digits = '', percent, after = ''] = FORM.exec(part) ?? [];
  const unit = unitOf(percent, after);
  const value = numberIn(digits, unit === 'percent');
  const comparison = comparisonOf(before, after);
  return value === null || comparison === null ? null : { value, comparison, unit };
}

function unitOf(percent: string | undefined, after: string): TargetUnit | null {
  if (percent !== undefined) return 'percent';
  return after.replace(ONWARDS, '').trim() === '' ? null : 'count';
}

/** "37,5" is 37.5 of a percent; "1.200" is 1200 of what is counted. */
function numberIn(digits: string, isPercent: boolean): string | null {
  const whole = isPercent ? digits : digits.replace(/\.(?=\d{3}(?:\.|$))/g, '');
  const value = whole.replace(',', '.').replace(/^0+(?=\d)/, '');
  return parseDecimal(value) === null ? null : value;
}

const ONWARDS = /\btro (?:len|xuong)\b/;
/** Before a figure, without bearing on it. */
const LEADING = /^(?:(?:phan dau|bao dam|dam bao|cat giam|giam|dat|bang|la|ty le|muc|=)\s+)*|\s*(?:dat|la|:)$/g;
const WORDS: readonly (readonly [Comparison, RegExp])[] = [
  ['exactly', /^$/],
  ['at-least', /^(?:it nhat|toi thieu|tu|toi thieu tu|khong (?:duoi|it hon|thap hon)|>=|≥)$/],
  ['above', /^(?:tren|hon|vuot|lon hon|cao hon|nhieu hon|>)$/],
  ['at-most', /^(?:toi da|nhieu nhat|khong (?:qua|vuot qua|hon|tren)|<=|≤)$/],
];
/** After a figure, words that may change what it says. */
const BEARING = /\b(?:hon|duoi|tren|toi|den|it nhat|nhieu nhat|khong|hoac|tro|neu|khoang|moi)\b|[%<>≤≥/-]/;

function comparisonOf(before: string, after: string): Comparison | null {
  if (BEARING.test(after.replace(ONWARDS, ''))) return null;
  const said = before.trim().replace(LEADING, '').trim();
  const first = WORDS.find(([, words]) => words.test(said))?.[0] ?? null;
  const onwards = ONWARDS.exec(after)?.[0];
  return onwards === undefined || first === null ? first : bounded(onwards, said === 'tu' ? 'exactly' : first);
}

/** "Trên 30% trở xuống" says nothing. */
function bounded(onwards: string, first: Comparison): Comparison | null {
  const bound = onwards === 'tro len' ? 'at-least' : 'at-most';
  return first === bound || first === 'exactly' ? bound : null;
}
