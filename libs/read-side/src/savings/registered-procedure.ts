import type { Baseline, Procedure, ProcedureCatalogue } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { groupedBy } from './grouped-by.js';

/** `registry`: the last area of its owner's path, empty for the shared one. */
export interface RegisteredProcedure {
  readonly id: string;
  readonly key: string;
  readonly catalogue: ProcedureCatalogue;
  readonly area: readonly string[];
  readonly registry: string;
  readonly field: string;
}

export interface MeasuredProcedure extends RegisteredProcedure {
  readonly baselines: readonly Baseline[];
}

const COLUMNS = 'id, key, catalogue, area, registry, field';

export async function registeredOf(
  manager: EntityManager,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly RegisteredProcedure[]>> {
  const sql = `select ${COLUMNS} from read_side.procedure where key = any($1) order by id`;
  return groupedBy(await manager.query<RegisteredProcedure[]>(sql, [keys]), ({ key }) => key);
}

export async function measuredOf(
  manager: EntityManager,
  keys: readonly string[],
): Promise<readonly MeasuredProcedure[]> {
  const sql = `select ${COLUMNS}, state from read_side.procedure where key = any($1) order by id`;
  const rows = await manager.query<(RegisteredProcedure & { readonly state: string })[]>(sql, [keys]);
  return rows.map(({ state, ...row }) => ({ ...row, baselines: (JSON.parse(state) as Procedure).baselines }));
}

/** `registries`: all of their procedures beside those with the keys. `areas`: where the baselines are that count. */
interface MeasuredAsked {
  readonly keys: readonly string[];
  readonly registries: readonly string[];
  readonly areas: readonly string[];
}

/** As of the moment that is asked about, without reading the baselines of all other areas. */
export function measuredIn(
  manager: EntityManager,
  { keys, registries, areas }: MeasuredAsked,
): Promise<readonly MeasuredProcedure[]> {
  return manager.query<MeasuredProcedure[]>(MEASURED_IN, [keys, registries, areas]);
}

const MEASURED_IN = `select ${COLUMNS}, coalesce((
    select jsonb_agg(told order by place) from (
      select distinct on (place) place, told from read_side.baseline_version b
      where b.procedure = p.id and b.told -> 'area' ?| $3::text[] order by place, known desc
    ) b), '[]') as baselines
  from read_side.procedure p where key = any($1::text[]) or registry = any($2::text[]) order by id`;

/** The procedure of the nearest registry up the area's path; null if there is none. */
export function nearest(
  procedures: readonly RegisteredProcedure[],
  area: readonly string[],
): RegisteredProcedure | null {
  const above = procedures.filter(({ registry }) => registry === '' || area.includes(registry));
  return above.reduce<RegisteredProcedure | null>(
    (best, one) => (best === null || one.area.length > best.area.length ? one : best),
    null,
  );
}
