import type { TargetFigure } from '@app/domain';
import { groupedBy } from '../savings/grouped-by.js';
import type { Unmatched } from '../savings/saving-line.js';
import { gaps } from './gaps.js';
import type { PlanFigures, PlanSum } from './plan-figures.js';
import { reckon } from './reckon.js';
import { sumOf } from './sum-of.js';
import type { MissingCount, Reckoned } from './target-result.js';
import { own, type Counted } from './target-scope.js';

/** Σ(2024 − after) ÷ Σ2024 over every procedure with a baseline, with or without a proposal; each kind separately. */
export function evaluateCut(figure: TargetFigure, aspect: 'time' | 'cost', counted: Counted, of: PlanFigures) {
  const kinds = [...groupedBy(baselines(aspect, counted, of), ({ kind }) => kind)].map(([kind, sums]) => {
    return { kind, denominator: sumOf(sums.map(({ sum }) => sum)) };
  });
  const reckoned = (['approved', 'live'] as const).flatMap((basis): readonly Reckoned[] => {
    if (kinds.length === 0) return [reckon(figure, { basis, kind: null, numerator: '0', denominator: '0' })];
    const cut = own(of, `${aspect}-${basis}`, counted);
    const saved = cut.filter(({ procedureCatalogue }) => isAmong(procedureCatalogue, counted));
    return kinds.map(({ kind, denominator }) => {
      const numerator = sumOf(saved.filter((one) => one.kind === kind).map((one) => one.saved));
      return reckon(figure, { basis, kind, numerator, denominator });
    });
  });
  return { reckoned, missing: [...withoutBaseline(counted, of), ...unmatched(aspect, counted, of)] };
}

function baselines(aspect: 'time' | 'cost', { registered }: Counted, of: PlanFigures) {
  return of.baselines.filter((one) => one.figure === aspect && registered.includes(one.catalogue));
}

function isAmong(catalogue: PlanSum['procedureCatalogue'], { registered }: Counted): boolean {
  return catalogue !== null && registered.includes(catalogue);
}

function withoutBaseline({ registered }: Counted, { registries }: PlanFigures): readonly MissingCount[] {
  const among = registries.filter(({ catalogue }) => registered.includes(catalogue));
  const count = among.reduce((sum, one) => sum + one.registered - one.measured, 0);
  return gaps('PROCEDURES_WITHOUT_BASELINE', count);
}

function unmatched(aspect: 'time' | 'cost', counted: Counted, of: PlanFigures): readonly MissingCount[] {
  const found = own(of, `${aspect}-unmatched`, counted);
  return [...groupedBy(found, ({ kind }) => kind)].map(([why, rows]) => {
    // The kind of what is not compared with 2024 is the reason.
    return { why: why as Unmatched, count: rows.reduce((sum, { count }) => sum + count, 0) };
  });
}
