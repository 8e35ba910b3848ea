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
  const { duplicateOf, status, countsIn } = line;
  const over = OVER.includes(status);
  const own = countsIn.includes('conditions') ? conditions(line) : [];
  if (over) return [counted('line', 'over'), ...own];
  const figures = (['time', 'cost'] as const).flatMap((one) => (countsIn.includes(one) ? figureOf(line, one) : []));
  return [
    counted('line', duplicateOf === null ? 'counted' : 'duplicate'),
    counted('line', outcomeOf(line, figures)),
    ...own,
    ...figures,
  ];
}

/** Whether totals have a figure of the line; if none has, whether a line counts instead of it. */
function outcomeOf({ duplicateOf, countsIn }: SavingLine, figures: readonly Contribution[]) {
  if (figures.some(({ figure }) => figure === 'time' || figure === 'cost')) return 'computed';
  const isElsewhere = duplicateOf !== null || !(countsIn.includes('time') || countsIn.includes('cost'));
  return isElsewhere ? 'elsewhere' : 'uncomputed';
}

function figureOf(line: SavingLine, figure: 'time' | 'cost'): readonly Contribution[] {
  const reasons = line.notComputed.filter((one) => one.startsWith(`${figure}:`)).map(notComputed);
  return counts(line, figure) ? [...reasons, ...sums(line, figure), ...cuts(line, figure)] : reasons;
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

function sums(line: SavingLine, figure: 'time' | 'cost'): readonly Contribution[] {
  if (figure === 'time') return amounts('time', line.timeKind, [line.timeBefore, line.timeAfter]);
  return [
    ...amounts('cost', 'SCM_TT02', [line.scmBefore, line.scmAfter]),
    ...amounts('cost', 'PROCESSING_TIME', [line.processingBefore, line.processingAfter]),
  ];
}

type Amounts = readonly [before: string | null, after: string | null];

function amounts(figure: Figure, kind: string | null, [before, after]: Amounts): readonly Contribution[] {
  return kind === null || before === null || after === null ? [] : [{ figure, kind, count: 1, before, after }];
}

function cuts(line: SavingLine, figure: 'time' | 'cost'): readonly Contribution[] {
  const { baselineKind, baselineTime, baselineMethod, baselineCost } = line;
  const isTime = figure === 'time';
  const [kind, before] = isTime ? [baselineKind, baselineTime] : [baselineMethod, baselineCost];
  const after = isTime ? line.timeAfter : costAfter(line, baselineMethod);
  const unmatched = isTime ? line.timeUnmatched : line.costUnmatched;
  return [
    ...line.cuts.filter((cut) => cut.startsWith(figure)).flatMap((cut) => amounts(cut, kind, [before, after])),
    ...(unmatched === null ? [] : [counted(`${figure}-unmatched`, unmatched)]),
  ];
}
