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
