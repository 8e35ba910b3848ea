import type { Fact } from '../kernel/decider.js';
import { codecOf } from '../kernel/codec.js';

/** `PA` for proposals, `HS` for dossiers. */
export type Series = 'PA' | 'HS';
export type LastNumbers = Readonly<Record<Series, number>>;

/** A short number within a plan, given once. `last` repeats the newest of every series, so that one event is enough. */
export type NumberingEvent = Fact<'NumberGiven', { readonly series: Series; readonly last: LastNumbers }>;

export const NO_NUMBERS: LastNumbers = { PA: 0, HS: 0 };

/** Placeholder of a number still to be taken; as long as the longest number, so that sizes measured with it hold. */
export const UNNUMBERED = 'XX-0000000000000000';

export function withNext(last: LastNumbers, series: Series): LastNumbers {
  return { ...last, [series]: last[series] + 1 };
}

/** `PA-0012`: at least four digits. */
export function shortNumber(series: Series, value: number): string {
  return `${series}-${String(value).padStart(4, '0')}`;
}

/** A number with its plan, as people name a proposal or a dossier to another: `gia-sang-2026/PA-0012`. */
export interface PlanNumber {
  readonly text: string;
  readonly plan: string;
  readonly number: string;
  readonly series: Series;
  readonly value: number;
}

const PLAN_NUMBER = /^([a-z0-9][a-z0-9.-]{0,79})\/((PA|HS)-(\d{4,9}))$/;

/** Null unless written as numbers are given. */
export function readPlanNumber(text: string): PlanNumber | null {
  const [, plan = '', number = '', letters, digits] = PLAN_NUMBER.exec(text) ?? [];
  const [series, value] = [letters === 'HS' ? 'HS' : 'PA', Number(digits ?? 0)] as const;
  return value > 0 && shortNumber(series, value) === number ? { text, plan, number, series, value } : null;
}

/** Replaces `UNNUMBERED` by the number taken. */
export function numbered<Event extends { readonly data: unknown }>(
  events: readonly Event[],
  number: string,
): readonly Event[] {
  return events.map((event) => (isUnnumbered(event.data) ? { ...event, data: { ...event.data, number } } : event));
}

function isUnnumbered(data: unknown): data is { readonly number: string } {
  return typeof data === 'object' && data !== null && 'number' in data && data.number === UNNUMBERED;
}

export const numberingCodec = codecOf<NumberingEvent['type']>({ NumberGiven: { version: 1 } });
