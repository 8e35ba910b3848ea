import { decimal, isAbove, multiply, rational } from '../measurement/exact.js';
import { decimalText } from '../measurement/decimal-text.js';
import { pooledLimit, type PooledTime, type TimeKind } from '../measurement/record/pool.js';
import { convert, singleCase, type TimeLimit } from '../measurement/time/limit.js';
import { RejectionList } from '../kernel/rejection-list.js';
import { Rejection } from '../kernel/rejection.js';
import type { BaselineSource } from './baseline-source.js';
import { channelsIn } from './channels.js';

/** Likely errors in a baseline, each to be answered before it is frozen. The codes are stable. */
export const BASELINE_WARNINGS = [
  'UNREAD_TIME_LIMIT',
  'NO_TIME_LIMIT',
  'READING_TO_CONFIRM',
  'SEVERAL_CASES',
  'HOURS_DIFFER_FROM_DAYS',
  'UNIT_OF_REGISTRY_DIFFERS',
  'UNIT_OF_PROPOSALS_DIFFERS',
  'FAR_FROM_REGISTRY',
  'SOURCE_OF_OTHER_YEAR',
] as const;
export type BaselineWarningCode = (typeof BASELINE_WARNINGS)[number];

/** `details`: what does not fit. */
export interface BaselineWarning {
  readonly code: BaselineWarningCode;
  readonly field: 'time' | 'source.title' | 'source.date';
  readonly details: Readonly<Record<string, string>>;
}

export interface AnsweredBaselineWarning extends BaselineWarning {
  readonly answer: string;
}

export interface BaselineAnswer {
  readonly code: BaselineWarningCode;
  readonly field: string;
  readonly answer: string;
}

/** `channels`: the registry's text. `proposedIn`: the kinds of time in which proposals of the agency count it. */
export interface BesideBaseline {
  readonly channels: string;
  readonly proposedIn: readonly TimeKind[];
}

/** A limit this many times as long or as short as that of the registry is far from it. */
const FAR = rational(3n);
/** Reports of 2024 are dated until the end of the year after. */
const YEARS = ['2024', '2025'];

export function warningsOfBaseline(
  { time, source }: { readonly time: TimeLimit | null; readonly source: BaselineSource },
  beside: BesideBaseline,
): readonly BaselineWarning[] {
  return [...(time ? timeWarnings(time, beside) : []), ...yearWarnings(source)];
}

const onTime = (code: BaselineWarningCode, details: BaselineWarning['details'] = {}): BaselineWarning => {
  return { code, field: 'time', details };
};

function timeWarnings(time: TimeLimit, { channels, proposedIn }: BesideBaseline): readonly BaselineWarning[] {
  if (time.form === 'unread') return [onTime('UNREAD_TIME_LIMIT')];
  if (time.form === 'none') return [onTime('NO_TIME_LIMIT')];
  const { marks = [], by } = time;
  const marked = marks.length > 0 && by === undefined ? [onTime('READING_TO_CONFIRM', { marks: marks.join(' ') })] : [];
  const several = [...marked, ...(singleCase(time) ? [] : [onTime('SEVERAL_CASES')])];
  const own = pooledLimit(time);
  if (!own) return several;
  const others = proposedIn.length === 0 || proposedIn.includes(own.kind);
  return [
    ...several,
    ...hoursWarnings(time),
    ...registryWarnings(own, channels),
    ...(others ? [] : [onTime('UNIT_OF_PROPOSALS_DIFFERS', { kinds: [...proposedIn].sort().join(' ') })]),
  ];
}

function hoursWarnings({ cases }: TimeLimit): readonly BaselineWarning[] {
  return cases.flatMap(({ to, unit, statedHours }) => {
    const hours = statedHours === null ? null : convert(decimal(to), unit, 'hour');
    if (statedHours === null || (hours && decimalText(hours) === decimalText(decimal(statedHours)))) return [];
    return [onTime('HOURS_DIFFER_FROM_DAYS', { stated: statedHours, computed: hours ? decimalText(hours) : '' })];
  });
}

function registryWarnings(own: PooledTime, channels: string): readonly BaselineWarning[] {
  const limits = channelsIn(channels).flatMap(({ limit }) => limit ?? []);
  const known = limits.flatMap((limit) => {
    const pooled = pooledLimit(limit);
    return pooled ? [{ ...pooled, raw: limit.raw }] : [];
  });
  const registry = [...new Set(known.map(({ raw }) => raw))].join('; ');
  const alike = known.filter(({ kind }) => kind === own.kind);
  if (alike.length === 0) return known.length === 0 ? [] : [onTime('UNIT_OF_REGISTRY_DIFFERS', { registry })];
  const isFar = alike.every(({ before }) => {
    return isAbove(own.before, multiply(before, FAR)) || isAbove(before, multiply(own.before, FAR));
  });
  return isFar ? [onTime('FAR_FROM_REGISTRY', { registry })] : [];
}

/** A title may name the year of its figures: "Báo cáo năm 2023". */
function yearWarnings({ title, date }: BaselineSource): readonly BaselineWarning[] {
  const dated = date?.slice(0, 4) ?? '2024';
  const named = [...title.matchAll(/năm\s{1,3}(\d{4})(?!\d)/giu)].map(([, year = '']) => year);
  const other = named.includes('2024') ? undefined : named[0];
  return [
    ...(YEARS.includes(dated)
      ? []
      : [{ code: 'SOURCE_OF_OTHER_YEAR', field: 'source.date', details: { year: dated } } as const]),
    ...(other === undefined
      ? []
      : [{ code: 'SOURCE_OF_OTHER_YEAR', field: 'source.title', details: { year: other } } as const]),
  ];
}

/** @throws Rejection NO_SUCH_WARNING, REASON_REQUIRED, BASELINE_WARNED with those that have no answer */
export function answeredBaseline(
  warnings: readonly BaselineWarning[],
  answers: readonly BaselineAnswer[],
): readonly AnsweredBaselineWarning[] {
  const said = new Map<string, string>();
  const known = new Set(warnings.map(placeOf));
  const refused = new RejectionList();
  for (const [at, one] of answers.entries()) {
    const field = `warningAnswers[${String(at)}]`;
    refused.expect(known.has(placeOf(one)), 'NO_SUCH_WARNING', { field, warning: one.code });
    refused.expect(/\p{L}/u.test(one.answer), 'REASON_REQUIRED', { field: `${field}.answer` });
    said.set(placeOf(one), one.answer);
  }
  refused.settle();
  const unanswered = warnings.filter((one) => !said.has(placeOf(one)));
  if (unanswered.length > 0) throw new Rejection('BASELINE_WARNED', { warnings: unanswered });
  return warnings.map((one) => ({ ...one, answer: said.get(placeOf(one)) ?? '' }));
}

function placeOf({ code, field }: Pick<BaselineAnswer, 'code' | 'field'>): string {
  return `${code} ${field}`;
}
