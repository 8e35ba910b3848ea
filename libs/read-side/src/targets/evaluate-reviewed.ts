import type { ProcedureCatalogue, TargetFigure } from '@app/domain';
import { gaps } from './gaps.js';
import type { PlanFigures } from './plan-figures.js';
import { reckon } from './reckon.js';
import type { Counted } from './target-scope.js';

/** Registered procedures with a proposal ÷ those of the nearest registry. */
export function evaluateReviewed(
  figure: TargetFigure,
  { codes, registered }: Counted,
  { registries, reviewed }: PlanFigures,
) {
  const among = registries.filter(({ catalogue }) => registered.includes(catalogue));
  const countedRegistries = new Set(among.map(({ catalogue, registry }) => `${catalogue} ${registry}`));
  const under = codes && new Set(codes);
  const counted = reviewed.filter(
    ({ procedureCatalogue, registry, catalogues }) =>
      countedRegistries.has(`${procedureCatalogue} ${registry}`) &&
      (!under || catalogues.some((code) => under.has(code))),
  );
  const numerator = String(counted.reduce((sum, { count }) => sum + count, 0));
  const denominator = String(among.reduce((sum, one) => sum + one.registered, 0));
  const reckoned = [reckon(figure, { basis: 'counted', kind: null, numerator, denominator })];
  const unregistered = registered.filter((one) => !isHeld(one, among)).length;
  return { reckoned, missing: gaps('NO_REGISTRY', unregistered) };
}

function isHeld(catalogue: ProcedureCatalogue, registries: PlanFigures['registries']): boolean {
  return registries.some((one) => one.catalogue === catalogue);
}
