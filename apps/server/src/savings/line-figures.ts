import type { CostMethod } from '@app/domain';
import type { SavingLineView, Unmatched } from '@app/read-side';
import { FIGURE_NAMES, METHOD_NAMES, OBSTACLE_LABELS, UNCOMPUTED_LABELS, UNMATCHED_LABELS } from '@app/wording';
import type { UnitNames } from '../http/place-names.js';
import { amountsBody, amountText, kindBody } from './figures.js';

export function costBody(cost: SavingLineView['costs'][number], line: SavingLineView) {
  const { method, methodVersion, parameters, why } = cost;
  const named = { method, methodName: METHOD_NAMES[method] };
  if (why !== null) return { ...named, notComputed: { code: why, message: OBSTACLE_LABELS[why] } };
  const amounts =
    method === 'SCM_TT02'
      ? amountsBody(method, line.scmBefore, line.scmAfter)
      : amountsBody(method, line.processingBefore, line.processingAfter);
  return { ...named, ...amounts, methodVersion, parameters, notComputed: null };
}

/** `time:MIXED_UNITS` in words. */
export function notComputedBody(written: string) {
  const [figure = '', why = ''] = written.split(':');
  const labels: Readonly<Record<string, string>> = UNCOMPUTED_LABELS;
  return {
    figure,
    figureName: figure === 'time' ? FIGURE_NAMES.time : FIGURE_NAMES.cost,
    why,
    message: labels[why] ?? why,
  };
}

/** The agency's baseline of 2024, and what of the line enters cuts, or why not. */
export function baselineBody(line: SavingLineView, units: UnitNames) {
  const { baseline, baselineKind, baselineTime, baselineMethod, baselineCost, cuts } = line;
  const has = (figure: 'time' | 'cost') => cuts.some((cut) => cut.startsWith(figure));
  return {
    agency: baseline,
    agencyName: baseline && (units.get(baseline) ?? baseline),
    time: known(baselineKind, baselineTime),
    cost: costKnown(baselineMethod, baselineCost),
    cuts,
    timeUnmatched: unmatched(line.timeUnmatched),
    costUnmatched: unmatched(line.costUnmatched),
    timeCut: has('time') ? amountsBody(baselineKind, baselineTime, line.timeAfter) : null,
    costCut: has('cost') ? amountsBody(baselineMethod, baselineCost, costAfter(line)) : null,
  };
}

/** By the baseline's method. */
function costAfter({ baselineMethod, scmAfter, processingAfter }: SavingLineView): string | null {
  return baselineMethod === 'SCM_TT02' ? scmAfter : processingAfter;
}

function known(kind: string | null, amount: string | null) {
  return kind === null || amount === null ? null : { ...kindBody(kind), amount, text: amountText(kind, amount) };
}

/** Without a method only the amount is known. */
function costKnown(method: CostMethod | null, amount: string | null) {
  if (amount === null) return null;
  const text = amountText(method ?? '', amount);
  return { method, methodName: method && METHOD_NAMES[method], amount, text };
}

function unmatched(why: Unmatched | null) {
  return why && { code: why, message: UNMATCHED_LABELS[why] };
}
