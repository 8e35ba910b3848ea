import { counts } from './cuts.js';
import { costAfter } from './match-baseline.js';
import type { SavingLine } from './saving-line.js';
import type { SavingStatus } from './saving-status.js';

/** `…-live` and `…-approved`: before is the figure of 2024. */
export const FIGURES = [
  'line',
  'condition',
  'time',
  'cost',
  'time-not-computed',
  'cost-not-computed',
  'time-live',
  'time-approved',
  'cost-live',
  'cost-approved',
  'time-unmatched',
  'cost-unmatched',
] as const;
export type Figure = (typeof FIGURES)[number];

/** `kind`: of time, the method of the cost, or the reason; figures are decimals as text. */
export interface Contribution {
  readonly figure: Figure;
  readonly kind: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
}

const OVER: readonly SavingStatus[] = ['rejected', 'referred', 'rejected-and-referred'];

export function contributionsOf(line: SavingLine): readonly Contribution[] {
  const { duplicateOf, status } = line;
  if (duplicateOf !== null) return [counted('line', 'duplicate')];
  if (OVER.includes(status)) return [counted('line', 'over'), ...conditions(line)];
  return [
    counted('line', 'counted'),
    ...conditions(line),
    ...line.notComputed.map((one) => notComputed(one)),
    ...(counts(line) ? [...sums(line), ...cuts(line)] : []),
  ];
}

function counted(figure: Figure, kind: string, count = 1): Contribution {
  return { figure, kind, count, before: '0', after: '0' };
}

function conditions({ conditionsSimplified, conditionsAbolished }: SavingLine): readonly Contribution[] {
  return [
    counted('condition', 'simplified', conditionsSimplified),
    counted('condition', 'abolished', conditionsAbolished),
  ].filter(({ count }) => count > 0);
}

/** `time:MIXED_UNITS` */
function notComputed(written: string): Contribution {
  const [figure = '', why = ''] = written.split(':');
  return counted(figure === 'time' ? 'time-not-computed' : 'cost-not-computed', why);
}

function sums(line: SavingLine): readonly Contribution[] {
  return [
    amounts('time', line.timeKind, [line.timeBefore, line.timeAfter]),
    amounts('cost', 'SCM_TT02', [line.scmBefore, line.scmAfter]),
    amounts('cost', 'PROCESSING_TIME', [line.processingBefore, line.processingAfter]),
  ].flat();
}

type Amounts = readonly [before: string | null, after: string | null];

function amounts(figure: Figure, kind: string | null, [before, after]: Amounts): readonly Contribution[] {
  return kind === null || before === null || after === null ? [] : [{ figure, kind, count: 1, before, after }];
}

function cuts(line: SavingLine): readonly Contribution[] {
  const { baselineKind, baselineTime, baselineMethod, baselineCost, timeUnmatched, costUnmatched } = line;
  const after = costAfter(line, baselineMethod);
  return [
    ...line.cuts.flatMap((cut) =>
      cut.startsWith('time')
        ? amounts(cut, baselineKind, [baselineTime, line.timeAfter])
        : amounts(cut, baselineMethod, [baselineCost, after]),
    ),
    ...(timeUnmatched === null ? [] : [counted('time-unmatched', timeUnmatched)]),
    ...(costUnmatched === null ? [] : [counted('cost-unmatched', costUnmatched)]),
  ];
}
