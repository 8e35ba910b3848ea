import type { ProcedureCatalogue } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { groupedBy } from '../savings/grouped-by.js';
import type { FigureSum } from '../savings/totals.js';
import type { SavingStatus } from '../savings/saving-status.js';
import { SUMS } from '../savings/saving-queries.js';

/** Sums of a plan's proposals by the dimensions of figures. */
export interface PlanSum extends FigureSum {
  readonly catalogue: string | null;
  readonly procedureCatalogue: ProcedureCatalogue | null;
  readonly status: SavingStatus;
}

export interface BaselineSum {
  readonly catalogue: ProcedureCatalogue;
  readonly figure: 'time' | 'cost';
  readonly kind: string;
  readonly sum: string;
}

/** Procedures of a catalogue in a registry, and how many of them have a baseline in the plan's area. */
export interface RegistryCount {
  readonly catalogue: ProcedureCatalogue;
  readonly registry: string;
  readonly registered: number;
  readonly measured: number;
}

/** A plan, its issuer's path from the province down, and the reader's areas. */
export interface PlanPlace {
  readonly plan: string;
  readonly path: readonly string[];
  readonly scope: readonly string[];
}

/** Procedures of a registry with proposals under exactly these of the catalogues that figures name. */
export interface ReviewedCount {
  readonly registry: string;
  readonly procedureCatalogue: ProcedureCatalogue;
  readonly catalogues: readonly string[];
  readonly count: number;
}

export interface PlanFigures {
  readonly sums: ReadonlyMap<string, readonly PlanSum[]>;
  readonly baselines: readonly BaselineSum[];
  /** Empty if no figure needs it. */
  readonly reviewed: readonly ReviewedCount[];
  /** For each catalogue the nearest registry up the path that has any. */
  readonly registries: readonly RegistryCount[];
}

/**
 * In at most four reads of stored sums, for any number of figures. `named`: the catalogues that figures of reviewed
 * procedures name; null if there is no such figure.
 */
export async function planFigures(
  manager: EntityManager,
  { plan, path, scope }: PlanPlace,
  named: readonly string[] | null,
): Promise<PlanFigures> {
  const owner = path.at(-1) ?? '';
  const [sums, baselines, registries, reviewed] = await Promise.all([
    manager.query<PlanSum[]>(PLAN, [plan, scope]),
    manager.query<BaselineSum[]>(BASELINES, [owner, scope]),
    manager.query<RegistryCount[]>(REGISTRIES, [owner, scope, path]),
    named ? reviewedOf(manager, [plan, scope], named) : [],
  ]);
  return {
    sums: groupedBy(sums, ({ figure }) => figure),
    baselines,
    registries,
    reviewed,
  };
}

/** `under`: a bit for each of the named catalogues; null is under none. */
interface ReviewedRow extends Omit<ReviewedCount, 'catalogues'> {
  readonly under: string | null;
}

async function reviewedOf(
  manager: EntityManager,
  values: readonly unknown[],
  named: readonly string[],
): Promise<readonly ReviewedCount[]> {
  const rows =
    named.length === 0
      ? await manager.query<ReviewedRow[]>(REVIEWED, [...values])
      : await manager.query<ReviewedRow[]>(REVIEWED_UNDER, [...values, named]);
  return rows.map(({ under, ...row }) => {
    const catalogues = named.filter((_, position) => under?.[position] === '1');
    return { ...row, catalogues };
  });
}

const PLAN = `
  select catalogue, procedure_catalogue as "procedureCatalogue", status, figure, kind, ${SUMS}
  from read_side.saving_cell where grain = 'whole' and plan = $1 and area && $2::text[]
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;

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

const REVIEWED = `
  select registry, procedure_catalogue as "procedureCatalogue", null as under, count(*)::integer as count
  from (
    select distinct registry, procedure_catalogue, procedure
    from read_side.saving_review where plan = $1 and area && $2::text[]
  ) reviewed
  group by 1, 2`;

/** Each procedure keeps a bit for each of the named catalogues, which takes no sorting. */
const REVIEWED_UNDER = `
  with named as materialized (
    select code, set_bit(repeat('0', cardinality($3::text[]))::varbit, position::integer - 1, 1) as mask
    from unnest($3::text[]) with ordinality as named(code, position)
  )
  select registry, procedure_catalogue as "procedureCatalogue", under::text, count(*)::integer as count
  from (
    select registry, procedure_catalogue, bit_or(mask) as under
    from read_side.saving_review left join named on code = catalogue
    where plan = $1 and area && $2::text[]
    group by registry, procedure_catalogue, procedure
  ) reviewed
  group by 1, 2, 3`;
