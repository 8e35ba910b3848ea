import {
  pooledTime,
  type CostMethod,
  type CostObstacle,
  type MeasuredCost,
  type Measurement,
  type Parameters,
  type TimeObstacle,
} from '@app/domain';
import { limitText } from './exact-text.js';
import type { LineDraft, Uncomputed } from './saving-line.js';

type Figures = Pick<
  LineDraft,
  | 'timeKind'
  | 'timeBefore'
  | 'timeAfter'
  | 'scmBefore'
  | 'scmAfter'
  | 'processingBefore'
  | 'processingAfter'
  | 'notComputed'
  | 'costs'
>;

export interface LineCost {
  readonly method: CostMethod;
  readonly methodVersion: string | null;
  readonly parameters: Parameters;
  readonly why: CostObstacle | null;
}

/** `inWords`: the proposal describes its benefit in words. */
export function figuresOf(measurement: Measurement | null, inWords: boolean): Figures {
  const unmeasured = inWords ? 'BENEFIT_IN_WORDS' : 'NOT_MEASURED';
  const costs = measurement?.costs ?? [];
  const without = costs.length === 0 ? [unmeasured] : costs.flatMap(({ why }) => why ?? []);
  const time = timeOf(measurement);
  const why: Uncomputed | null = time.timeKind === null ? (time.why ?? unmeasured) : null;
  const { why: _, ...columns } = time;
  return {
    ...columns,
    ...amountsOf(costs),
    notComputed: [...(why === null ? [] : [`time:${why}`]), ...[...new Set(without)].map((one) => `cost:${one}`)],
    costs: JSON.stringify(costs.map(costOf)),
  };
}

function costOf(cost: MeasuredCost): LineCost {
  const { method } = cost;
  if (cost.why !== null) return { method, methodVersion: null, parameters: {}, why: cost.why };
  const { methodVersion, parameters } = cost.snapshot;
  return { method, methodVersion, parameters, why: null };
}

function timeOf(measurement: Measurement | null) {
  const pooled = measurement && pooledTime(measurement);
  const why: TimeObstacle | null = measurement?.time?.why ?? null;
  if (!pooled) return { timeKind: null, timeBefore: null, timeAfter: null, why };
  const { kind, before, after } = pooled;
  return { timeKind: kind, timeBefore: limitText(before), timeAfter: limitText(after), why };
}

function amountsOf(costs: readonly MeasuredCost[]) {
  const by = (method: MeasuredCost['method']) => {
    const cost = costs.find((one) => one.method === method);
    return cost && cost.why === null ? cost.amounts : null;
  };
  const [scm, processing] = [by('SCM_TT02'), by('PROCESSING_TIME')];
  return {
    scmBefore: scm?.before ?? null,
    scmAfter: scm?.after ?? null,
    processingBefore: processing?.before ?? null,
    processingAfter: processing?.after ?? null,
  };
}
