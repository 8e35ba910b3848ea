import {
  BASELINE_INDICATORS,
  isCountedHere,
  type ServiceIndicator,
  type TargetMeasure,
  type TasksOnTime,
} from '@app/domain';
import { evaluateConditions } from './evaluate-conditions.js';
import { evaluateCut } from './evaluate-cut.js';
import { evaluateReviewed } from './evaluate-reviewed.js';
import { gaps } from './gaps.js';
import type { PlanFigures, PlanPlace } from './plan-figures.js';
import { reckon, verdictsOf } from './reckon.js';
import type { Caveat, MeasureResult } from './target-result.js';
import { countedBy, type Counted } from './target-scope.js';

/** What is kept of a plan's proposals, and how its tasks stand: each found once for all measures. */
export interface Evaluated {
  readonly place: PlanPlace;
  readonly figures: PlanFigures;
  readonly tasks: TasksOnTime;
}

type Told = Pick<MeasureResult, 'reckoned' | 'missing'>;

const NOTHING: Told = { reckoned: [], missing: [] };

/** One measure, evaluated; nothing is reckoned of what another system knows, nor of what only words tell. */
export function evaluateMeasure(measure: TargetMeasure, of: Evaluated): MeasureResult {
  const counted = countedBy(measure);
  const { indicator } = measure;
  const { reckoned, missing } =
    counted && isCountedHere(indicator) ? toldOf(indicator, { measure, counted }, of) : NOTHING;
  const caveats = caveatsOf(measure, counted, of.place);
  const told = caveats.includes('PART_OF_AREA') ? reckoned.map((one) => ({ ...one, met: null })) : reckoned;
  return { measure, reckoned: told, verdicts: verdictsOf(told), missing, caveats };
}

function toldOf(
  indicator: ServiceIndicator,
  { measure, counted }: { readonly measure: TargetMeasure; readonly counted: Counted },
  of: Evaluated,
): Told {
  switch (indicator) {
    case 'time-cut':
      return evaluateCut(measure, 'time', counted, of.figures);
    case 'cost-cut':
      return evaluateCut(measure, 'cost', counted, of.figures);
    case 'conditions-simplified':
      return evaluateConditions(measure, ['simplified', 'abolished'], counted, of.figures);
    case 'conditions-abolished':
      return evaluateConditions(measure, ['abolished'], counted, of.figures);
    case 'internal-procedures-reviewed':
    case 'procedures-reviewed':
      return evaluateReviewed(measure, counted, of.figures);
    case 'tasks-on-time':
      return evaluateTasks(measure, of.tasks);
  }
}

function evaluateTasks(measure: TargetMeasure, { due, onTime, undated }: TasksOnTime): Told {
  const fraction = { basis: 'counted', kind: null, numerator: String(onTime), denominator: String(due) } as const;
  return {
    reckoned: [reckon(measure, fraction)],
    missing: gaps('TASKS_WITHOUT_DATE', undated),
  };
}

function caveatsOf({ indicator, source, baseline }: TargetMeasure, counted: Counted | null, place: PlanPlace) {
  if (source.kind === 'other-system') return [];
  if (!counted) return ['DESCRIBED_SCOPE'] satisfies readonly Caveat[];
  const isCut = BASELINE_INDICATORS.includes(indicator);
  const caveats: Caveat[] = [];
  if (indicator !== 'tasks-on-time' && !place.path.some((code) => place.scope.includes(code)))
    caveats.push('PART_OF_AREA');
  if (counted.coarse && (isCut || indicator === 'procedures-reviewed')) caveats.push('CATALOGUE_NOT_IN_REGISTRY');
  if (isCut && baseline === null) caveats.push('BASELINE_NOT_STATED');
  return caveats;
}
