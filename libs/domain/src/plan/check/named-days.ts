/** A month or quarter. */
export interface NamedPart {
  readonly nth: number;
  readonly year: number | null;
}

/** What a deadline's words name. `years`: only years that stand alone. */
export interface NamedDays {
  readonly days: readonly { readonly day: number; readonly month: number; readonly year: number | null }[];
  readonly months: readonly NamedPart[];
  readonly quarters: readonly NamedPart[];
  readonly years: readonly number[];
}

const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const FULL = /(?<!\d)(\d{1,2})\s{0,3}[/.-]\s{0,3}(\d{1,2})\s{0,3}[/.-]\s{0,3}(\d{4})(?!\d)/g;
const FULL_IN_WORDS = /ngay\s{1,3}(\d{1,2})\s{1,3}thang\s{1,3}(\d{1,2})(?:\s{1,3}nam\s{1,3}(\d{4}))?/g;
const QUARTER = /quy\s{1,3}(iv|iii|ii|i|[1-4])(?![a-z\d])(?:\s{0,3}[/-]\s{0,3}(\d{4})|\s{1,3}nam\s{1,3}(\d{4}))?/g;
const MONTH = /thang\s{1,3}(\d{1,2})(?!\d)(?:\s{0,3}[/-]\s{0,3}(\d{4})|\s{1,3}nam\s{1,3}(\d{4}))?/g;
const DAY = /(?<![\d/])(\d{1,2})\s{0,3}\/\s{0,3}(\d{1,2})(?![\d/])/g;
const YEAR = /(?<![\d/])((?:19|20|21)\d{2})(?![\d/])/g;
const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv'];

/** `words`: without diacritics, in lower case. Each sign is read once, in the longest form that fits. */
export function daysNamed(words: string): NamedDays {
  let left = words;
  const take = (pattern: RegExp): RegExpExecArray[] => {
    const found = [...left.matchAll(pattern)] as RegExpExecArray[];
    left = left.replace(pattern, ' , ');
    return found;
  };
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  const days = [
    ...take(ISO).map(([, year, month, day]) => ({ day: Number(day), month: Number(month), year: Number(year) })),
    ...[FULL, FULL_IN_WORDS].flatMap((pattern) =>
      take(pattern).map(([, day, month, year]) => ({ day: Number(day), month: Number(month), year: number(year) })),
    ),
  ];
  const quarters = take(QUARTER).map(([, nth = '', one, other]) => {
    return { nth: ROMAN.indexOf(nth) + 1 || Number(nth), year: number(one ?? other) };
  });
  const months = take(MONTH).map(([, nth, one, other]) => ({ nth: Number(nth), year: number(one ?? other) }));
  const short = take(DAY).map(([, day, month]) => ({ day: Number(day), month: Number(month), year: null }));
  return { days: [...days, ...short], quarters, months, years: take(YEAR).map(([, year]) => Number(year)) };
}
