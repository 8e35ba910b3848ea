import { PROCEDURE_CATALOGUES, type Indicator, type ProcedureCatalogue, type TargetFigure } from '@app/domain';
import type { Figure } from '../savings/contributions.js';
import type { PlanFigures, PlanSum } from './plan-figures.js';

/** The same code in plans and registries, for procedures between and within agencies. */
const INTERNAL = 'internal' satisfies ProcedureCatalogue;

/** `codes` null: any catalogue of the plan. */
export interface Counted {
  readonly codes: readonly string[] | null;
  readonly registered: readonly ProcedureCatalogue[];
  /** A registry distinguishes only national and internal procedures. */
  readonly coarse: boolean;
}

/** Null if only the document's words describe it. */
export function countedBy({ indicator, scope }: Pick<TargetFigure, 'indicator' | 'scope'>): Counted | null {
  if (scope.kind === 'described') return null;
  const codes = scope.kind === 'all' ? null : scope.codes;
  const coarse = codes?.some((code) => code !== INTERNAL) ?? false;
  return { codes, registered: registeredOf(indicator, codes), coarse };
}

function registeredOf(indicator: Indicator, codes: Counted['codes']): Counted['registered'] {
  if (indicator === 'internal-procedures-reviewed') return [INTERNAL];
  if (codes === null) return PROCEDURE_CATALOGUES;
  return PROCEDURE_CATALOGUES.filter((one) => codes.some((code) => (code === INTERNAL) === (one === INTERNAL)));
}

export function own({ sums }: Pick<PlanFigures, 'sums'>, figure: Figure, { codes }: Counted): readonly PlanSum[] {
  const all = sums.get(figure) ?? [];
  const under = codes && new Set<string | null>(codes);
  return under ? all.filter(({ catalogue }) => under.has(catalogue)) : all;
}
