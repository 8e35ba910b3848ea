import type { ProcedureCatalogue, TargetMeasure } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { PlanFigures, PlanPlace } from './plan-figures.js';
import { reckon } from './reckon.js';
import type { Counted } from './target-scope.js';

/** Registered procedures that a proposal is on ÷ those that the nearest registry has. */
export async function evaluateReviewed(
  measure: TargetMeasure,
  { codes, registered }: Counted,
  { registries }: PlanFigures,
  { manager, place }: { readonly manager: EntityManager; readonly place: PlanPlace },
) {
  const among = registries.filter(({ catalogue }) => registered.includes(catalogue));
  const counts = await Promise.all(
    among.map(async ({ catalogue, registry }) => {
      const values = [place.plan, place.scope, registry, catalogue, codes];
      const [row] = await manager.query<{ count: number }[]>(REVIEWED, values);
      return row?.count ?? 0;
    }),
  );
  const numerator = String(counts.reduce((sum, count) => sum + count, 0));
  const denominator = String(among.reduce((sum, one) => sum + one.registered, 0));
  const reckoned = [reckon(measure, { basis: 'counted', kind: null, numerator, denominator })];
  const unregistered = registered.filter((one) => !isHeld(one, among)).length;
  return { reckoned, missing: unregistered > 0 ? [{ why: 'NO_REGISTRY', count: unregistered }] : [] };
}

function isHeld(catalogue: ProcedureCatalogue, registries: PlanFigures['registries']): boolean {
  return registries.some((one) => one.catalogue === catalogue);
}

const REVIEWED = `
  select count(distinct procedure)::integer as count from read_side.saving_review
  where plan = $1 and area && $2::text[] and registry = $3 and procedure_catalogue = $4
    and ($5::text[] is null or catalogue = any($5))`;
