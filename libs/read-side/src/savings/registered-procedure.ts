import type { Baseline, Procedure, ProcedureCatalogue } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { groupedBy } from './grouped-by.js';

/** A procedure as a registry has it. `registry`: the last area of its owner's path, empty for the one that all share. */
export interface RegisteredProcedure {
  readonly id: string;
  readonly key: string;
  readonly catalogue: ProcedureCatalogue;
  readonly area: readonly string[];
  readonly registry: string;
  readonly field: string;
}

/** With what it was in 2024, agency by agency. */
export interface MeasuredProcedure extends RegisteredProcedure {
  readonly baselines: readonly Baseline[];
}

const COLUMNS = 'id, key, catalogue, area, registry, field';

/** Every registered procedure of these keys, by key, in the transaction that has just written them. */
export async function registeredOf(
  manager: EntityManager,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly RegisteredProcedure[]>> {
  const sql = `select ${COLUMNS} from read_side.procedure where key = any($1) order by id`;
  return groupedBy(await manager.query<RegisteredProcedure[]>(sql, [keys]), ({ key }) => key);
}

/** The same with their baselines. */
export async function measuredOf(
  manager: EntityManager,
  keys: readonly string[],
): Promise<readonly MeasuredProcedure[]> {
  const sql = `select ${COLUMNS}, state from read_side.procedure where key = any($1) order by id`;
  const rows = await manager.query<(RegisteredProcedure & { readonly state: string })[]>(sql, [keys]);
  return rows.map(({ state, ...row }) => ({ ...row, baselines: (JSON.parse(state) as Procedure).baselines }));
}

/** The procedure of the nearest registry up the path of an area; null where none of them has it. */
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
