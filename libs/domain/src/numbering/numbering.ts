import type { Fact } from '../kernel/decider.js';

/** `PA` for proposals, `HS` for dossiers. */
export type Series = 'PA' | 'HS';
export type LastNumbers = Readonly<Record<Series, number>>;

/** A short number within a plan, given once and never again; `last` repeats the newest of every series, so that one event tells all. */
export type NumberingEvent = Fact<'NumberGiven', { readonly series: Series; readonly last: LastNumbers }>;

export const NO_NUMBERS: LastNumbers = { PA: 0, HS: 0 };

/** The numbers after one more of a series has been given. */
export function withNext(last: LastNumbers, series: Series): LastNumbers {
  return { ...last, [series]: last[series] + 1 };
}

/** `PA-0012`: at least four digits. */
export function shortNumber(series: Series, value: number): string {
  return `${series}-${String(value).padStart(4, '0')}`;
}
