import type { ProcedureCatalogue } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { FigureSum } from '../savings/totals.js';
import type { SavingStatus } from '../savings/saving-status.js';
import { SUMS } from '../savings/saving-queries.js';

/** Sums of a plan's proposals, told apart by what measures of targets tell apart. */
export interface PlanSum extends FigureSum {
  readonly catalogue: string | null;
  readonly procedureCatalogue: ProcedureCatalogue | null;
  readonly status: SavingStatus;
}

/** How much there was in 2024 in a plan's area. */
export interface BaselineSum {
  readonly catalogue: ProcedureCatalogue;
  readonly figure: 'time' | 'cost';
  readonly kind: string;
  readonly sum: string;
}

/** How many procedures a registry has of a catalogue, and of how many it is known how they were in 2024 in the plan's area. */
export interface RegistryCount {
  readonly catalogue: ProcedureCatalogue;
  readonly registry: string;
  readonly registered: number;
  readonly measured: number;
}

/** A plan, its issuer's path from the province down, and the areas that the reader sees. */
export interface PlanPlace {
  readonly plan: string;
  readonly path: readonly string[];
  readonly scope: readonly string[];
}

export interface PlanFigures {
  readonly sums: readonly PlanSum[];
  readonly baselines: readonly BaselineSum[];
  /** The nearest registry up the path that has any, for each catalogue. */
  readonly registries: readonly RegistryCount[];
}

/** All that the targets of a plan are evaluated from, in three reads of kept sums. */
export async function planFigures(manager: EntityManager, { plan, path, scope }: PlanPlace): Promise<PlanFigures> {
  const owner = path.at(-1) ?? '';
  const [sums, baselines, registries] = await Promise.all([
    manager.query<PlanSum[]>(PLAN, [plan, scope]),
    manager.query<BaselineSum[]>(BASELINES, [owner, scope]),
    manager.query<RegistryCount[]>(REGISTRIES, [owner, scope, path]),
  ]);
  return { sums, baselines, registries };
}

const PLAN = `
  select catalogue, procedure_catalogue as "procedureCatalogue", status, figure, kind, ${SUMS}
  from read_side.saving_cell where grain = 'whole' and plan = $1 and area && $2::text[]
  group by 1, 2, 3, 4, 5`;

const BASELINES = `
  select catalogue, figure, kind, trim_scale(sum(sum))::text as sum
  from read_side.baseline_cell where figure <> 'registered' and area @> array[$1::text] and area && $2::text[]
  group by 1, 2, 3 order by 1, 2, 3`;

const REGISTRIES = `
  with held as (
    select distinct on (catalogue) catalogue, coalesce(area[cardinality(area)], '') as registry, count
    from read_side.baseline_cell where figure = 'registered' and area <@ $3::text[]
    order by catalogue, cardinality(area) desc
  )
  select held.catalogue, held.registry, held.count as registered, (
    select count(distinct line.key)::integer from read_side.baseline_line line
    where line.registry = held.registry and line.catalogue = held.catalogue
      and line.area @> array[$1::text] and line.area && $2::text[]
  ) as measured
  from held order by held.catalogue`;
