import { isAbove, parseDecimal, rational } from '../../measurement/exact.js';
import { BASELINE_YEAR } from '../../procedure/baseline.js';
import { BASELINE_INDICATORS, isCountedHere, type TargetFigure, type TargetScope } from '../targets.js';
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

function* figureFaults({ value, comparison }: TargetFigure, at: string): Faults {
  if (value !== null && !isPercent(value)) yield fault(`${at}/value`, 'not-a-percent', value);
  if ((value === null) !== (comparison === null)) yield fault(`${at}/comparison`, 'figure-incomplete');
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
