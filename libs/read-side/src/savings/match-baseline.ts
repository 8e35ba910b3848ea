import type { BaselineLine } from './baseline-line.js';
import type { LineDraft, SavingLine, Unmatched } from './saving-line.js';

type Match = Pick<
  SavingLine,
  'baseline' | 'baselineKind' | 'baselineTime' | 'baselineMethod' | 'baselineCost' | 'timeUnmatched' | 'costUnmatched'
>;

const NONE = { baseline: null, baselineKind: null, baselineTime: null, baselineMethod: null, baselineCost: null };

export interface NearBaselines {
  readonly byAgency: ReadonlyMap<string, BaselineLine>;
  /** Null if no agency has one, or several do. */
  readonly only: BaselineLine | null;
}

/** `owner`: the area's last code. */
export function nearBaselines(baselines: readonly BaselineLine[], owner: string): NearBaselines {
  const near = baselines.filter((one) => one.owner === owner);
  const [first, second] = near;
  return { byAgency: new Map(near.map((one) => [one.agency, one])), only: second ? null : (first ?? null) };
}

/** The unit's own, or the only one of an agency in its area; never another area's, nor one of several. */
export function match(line: LineDraft, registered: boolean, { byAgency, only }: NearBaselines): Match {
  const own = byAgency.get(line.unit) ?? only;
  if (!own) {
    const why: Unmatched = byAgency.size > 0 ? 'SEVERAL_BASELINES' : registered ? 'NO_BASELINE' : 'NOT_REGISTERED';
    return { ...NONE, timeUnmatched: why, costUnmatched: why };
  }
  return {
    baseline: own.agency,
    baselineKind: own.kind,
    baselineTime: own.time,
    baselineMethod: own.method,
    baselineCost: own.cost,
    timeUnmatched: timeUnmatched(line, own),
    costUnmatched: costUnmatched(line, own),
  };
}

function timeUnmatched({ timeKind }: LineDraft, { kind }: BaselineLine): Unmatched | null {
  if (kind === null) return 'NO_BASELINE_TIME';
  if (timeKind === null) return 'NOT_COMPUTED';
  return timeKind === kind ? null : 'OTHER_UNIT';
}

function costUnmatched(line: LineDraft, { method, cost }: BaselineLine): Unmatched | null {
  if (cost === null) return 'NO_BASELINE_COST';
  if (method === null) return 'METHOD_UNKNOWN';
  if (costAfter(line, method) !== null) return null;
  return line.scmAfter === null && line.processingAfter === null ? 'NOT_COMPUTED' : 'OTHER_METHOD';
}

/** By the baseline's method; null without one. */
export function costAfter(line: LineDraft, method: SavingLine['baselineMethod']): string | null {
  if (method === null) return null;
  return method === 'SCM_TT02' ? line.scmAfter : line.processingAfter;
}
