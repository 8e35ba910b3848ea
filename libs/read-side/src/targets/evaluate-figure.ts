import {
  BASELINE_INDICATORS,
  dueDate,
  isCountedHere,
  type CivilDate,
  type ServiceIndicator,
  type TargetFigure,
  type TasksOnTime,
} from '@app/domain';
import { evaluateConditions } from './evaluate-conditions.js';
import { evaluateCut } from './evaluate-cut.js';
import { evaluateReviewed } from './evaluate-reviewed.js';
import { gaps } from './gaps.js';
import type { PlanFigures, PlanPlace } from './plan-figures.js';
import { reckon, verdictsOf } from './reckon.js';
import type { Caveat, FigureResult } from './target-result.js';
import { countedBy, type Counted } from './target-scope.js';

/** Read once for all figures. */
export interface Evaluated {
  readonly place: PlanPlace;
  readonly figures: PlanFigures;
  readonly today: CivilDate;
  /** For days without a year. */
  readonly year: number;
  readonly tasksAt: (day: CivilDate) => TasksOnTime;
}

type Evaluation = Pick<FigureResult, 'reckoned' | 'missing'>;

const NOTHING: Evaluation = { reckoned: [], missing: [] };

/** Nothing is computed of what another system knows, or of what only words describe. */
export function evaluateFigure(figure: TargetFigure, evaluated: Evaluated): FigureResult {
  const counted = countedBy(figure);
  const { indicator } = figure;
  const { reckoned, missing } =
    counted && isCountedHere(indicator) ? evaluationOf(indicator, { figure, counted }, evaluated) : NOTHING;
  const due = figure.by ? dueDate(figure.by, evaluated.year) : null;
  const caveats = [...caveatsOf(figure, counted, evaluated.place), ...caveatsOfDay(figure, due, evaluated.today)];
  const judged = caveats.includes('PART_OF_AREA') ? reckoned.map((one) => ({ ...one, met: null })) : reckoned;
  const settled = <One extends { readonly met: boolean | null }>(one: One): One => {
    return { ...one, met: settledBy(caveats, one.met) };
  };
  const verdicts = verdictsOf(judged).map(settled);
  const of = counted && isCountedHere(indicator) ? NUMBERS_OF[indicator] : null;
  return { figure, due, reckoned: judged.map(settled), verdicts, missing, caveats, of };
}

const NUMBERS_OF: Readonly<Record<ServiceIndicator, NonNullable<FigureResult['of']>>> = {
  'time-cut': 'cuts',
  'cost-cut': 'cuts',
  'conditions-simplified': 'conditions',
  'conditions-abolished': 'conditions',
  'internal-procedures-reviewed': 'procedures',
  'procedures-reviewed': 'procedures',
  'tasks-on-time': 'tasks',
};

/**
 * Sums are those of today. Before its day a figure is reached or not yet missed; after it one that is reached today may
 * have been reached too late. Only tasks are counted as of the day itself.
 */
function settledBy(caveats: readonly Caveat[], met: boolean | null): boolean | null {
  if (met === false && caveats.includes('DAY_AHEAD')) return null;
  return met === true && caveats.includes('COUNTED_AFTER_DAY') ? null : met;
}

function caveatsOfDay({ indicator, source }: TargetFigure, due: CivilDate | null, today: CivilDate): readonly Caveat[] {
  if (due === null || source.kind === 'other-system') return [];
  if (today <= due) return ['DAY_AHEAD'];
  return indicator === 'tasks-on-time' ? [] : ['COUNTED_AFTER_DAY'];
}

function evaluationOf(
  indicator: ServiceIndicator,
  { figure, counted }: { readonly figure: TargetFigure; readonly counted: Counted },
  of: Evaluated,
): Evaluation {
  switch (indicator) {
    case 'time-cut':
      return evaluateCut(figure, 'time', counted, of.figures);
    case 'cost-cut':
      return evaluateCut(figure, 'cost', counted, of.figures);
    case 'conditions-simplified':
      return evaluateConditions(figure, ['simplified', 'abolished'], counted, of.figures);
    case 'conditions-abolished':
      return evaluateConditions(figure, ['abolished'], counted, of.figures);
    case 'internal-procedures-reviewed':
    case 'procedures-reviewed':
      return evaluateReviewed(figure, counted, of.figures);
    case 'tasks-on-time':
      return evaluateTasks(figure, of.tasksAt(dayOf(figure, of)));
  }
}

/** The figure's day once it has passed, until then today. */
function dayOf({ by }: TargetFigure, { year, today }: Evaluated): CivilDate {
  const due = by ? dueDate(by, year) : null;
  return due !== null && due < today ? due : today;
}

function evaluateTasks(figure: TargetFigure, { due, onTime, undated }: TasksOnTime): Evaluation {
  const fraction = { basis: 'counted', kind: null, numerator: String(onTime), denominator: String(due) } as const;
  return {
    reckoned: [reckon(figure, fraction)],
    missing: gaps('TASKS_WITHOUT_DATE', undated),
  };
}

function caveatsOf({ indicator, source, baseline }: TargetFigure, counted: Counted | null, place: PlanPlace) {
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
