import { dueDate } from '../../deadline/due.js';
import { isAbove, parseDecimal, rational } from '../../measurement/exact.js';
import { BASELINE_YEAR } from '../../procedure/baseline.js';
import {
  BASELINE_INDICATORS,
  isCountedHere,
  type Indicator,
  type TargetFigure,
  type TargetScope,
  type TargetUnit,
} from '../targets.js';
import { fault, type Faults } from './fault.js';
import type { PlanNames } from './names.js';

export function* targetFaults(names: PlanNames): Faults {
  for (const [index, target] of names.document.targets.entries()) {
    for (const [place, figure] of target.measures.entries()) {
      const at = `/targets/${String(index)}/measures/${String(place)}`;
      yield* figureFaults(figure, at);
      yield* originFaults(figure, at);
      yield* scopeFaults(figure.scope, `${at}/scope`, names);
    }
  }
}

function* figureFaults(figure: TargetFigure, at: string): Faults {
  const { value, comparison, unit = 'percent', indicator, by } = figure;
  if (value !== null) yield* valueFaults(value, unit, `${at}/value`);
  if (!isCounted(unit, indicator)) yield fault(`${at}/unit`, 'not-counted-so', indicator);
  if (by && dueDate(by, SOME_YEAR) === null) yield fault(`${at}/by/form`, 'no-such-day', by.text);
  if ((value === null) !== (comparison === null)) yield fault(`${at}/comparison`, 'figure-incomplete');
}

/** A value that is no percent, or no count, as it should be written. */
export function* valueFaults(value: string, unit: TargetUnit, at: string): Faults {
  if (unit === 'percent' && !isPercent(value)) yield fault(at, 'not-a-percent', value);
  if (unit === 'count' && !isCount(value)) yield fault(at, 'not-a-count', value);
}

/** By when a figure is to be reached needs a day of any year. */
const SOME_YEAR = 2001;

/** A cut is a part of something, never a number. */
function isCounted(unit: TargetUnit, indicator: Indicator): boolean {
  return unit === 'percent' || !BASELINE_INDICATORS.includes(indicator);
}

function isCount(text: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(text);
}

/** Canonical form: no sign, no leading zero, a point. */
function isPercent(text: string): boolean {
  const value = /^(0|[1-9]\d{0,2})(\.\d{0,3}[1-9])?$/.test(text) ? parseDecimal(text) : null;
  return value !== null && !isAbove(value, rational(100n));
}

function* originFaults({ indicator, source, baseline }: TargetFigure, at: string): Faults {
  if (isCountedHere(indicator) !== (source.kind === 'service')) yield fault(`${at}/source`, 'wrong-source', indicator);
  if (baseline === null) return;
  if (!BASELINE_INDICATORS.includes(indicator)) yield fault(`${at}/baseline`, 'no-baseline-here', indicator);
  else if (baseline !== BASELINE_YEAR) yield fault(`${at}/baseline`, 'no-such-baseline', baseline);
}

function* scopeFaults(scope: TargetScope, at: string, names: PlanNames): Faults {
  if (scope.kind !== 'catalogues') return;
  if (scope.codes.length === 0) yield fault(`${at}/codes`, 'empty-scope');
  const seen = new Set<string>();
  for (const [index, code] of scope.codes.entries()) {
    if (!names.catalogues.has(code)) yield fault(`${at}/codes/${String(index)}`, 'unknown-catalogue', code);
    else if (seen.has(code)) yield fault(`${at}/codes/${String(index)}`, 'duplicate-id', code);
    seen.add(code);
  }
}
