import type { EntityManager } from 'typeorm';
import { indexKey } from '../engine/index-key.js';
import { saveRows } from '../engine/row-store.js';
import { BaselineLine, baselineLines } from './baseline-line.js';
import { groupedBy } from './grouped-by.js';
import { measuredOf, type MeasuredProcedure, type RegisteredProcedure } from './registered-procedure.js';
import { readRows } from './row-reader.js';
import { sameRow } from './same-row.js';
import { write } from '../engine/sending.js';

interface Counted {
  readonly area: readonly string[];
  readonly catalogue: string;
  readonly figure: 'registered' | 'time' | 'cost';
  /** Of time, or the method of the cost. */
  readonly kind: string;
  readonly sum: string;
}

export async function countRegistered(
  registered: readonly Pick<RegisteredProcedure, 'area' | 'catalogue'>[],
  manager: EntityManager,
): Promise<void> {
  await add(registered.map(registeredIn), 1, manager);
}

function registeredIn({ area, catalogue }: Pick<RegisteredProcedure, 'area' | 'catalogue'>): Counted {
  return { area, catalogue, figure: 'registered', kind: '', sum: '0' };
}

/** The baselines of all that registries say, and what they add to the counts. */
export function baselinesIn(procedures: readonly MeasuredProcedure[]) {
  const lines = [...groupedBy(procedures, ({ key }) => key).values()].flatMap(baselineLines);
  return { lines, counted: [...procedures.map(registeredIn), ...lines.flatMap(figuresOf)] };
}

/** A recorded baseline stays. */
export async function keepBaselines(keys: readonly string[], manager: EntityManager): Promise<void> {
  const procedures = groupedBy(await measuredOf(manager, keys), ({ key }) => key);
  const known = new Map((await baselinesOf(manager, keys)).map((line) => [line.id, line]));
  const now = [...procedures.values()].flatMap(baselineLines);
  const changed = now.filter((line) => !sameRow(BaselineLine, known.get(line.id), line));
  const replaced = changed.flatMap(({ id }) => known.get(id) ?? []);
  await saveRows(manager, BaselineLine, changed);
  await add(replaced.flatMap(figuresOf), -1, manager);
  await add(changed.flatMap(figuresOf), 1, manager);
}

function baselinesOf(manager: EntityManager, keys: readonly string[]): Promise<readonly BaselineLine[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return readRows(manager, BaselineLine, { where: 'key = any($1)', values: [keys] });
}

function figuresOf({ area, catalogue, kind, time, method, cost }: BaselineLine): readonly Counted[] {
  const figures: Counted[] = [];
  if (kind !== null && time !== null) figures.push({ area, catalogue, figure: 'time', kind, sum: time });
  if (method !== null && cost !== null) figures.push({ area, catalogue, figure: 'cost', kind: method, sum: cost });
  return figures;
}

async function add(counted: readonly Counted[], times: 1 | -1, manager: EntityManager): Promise<void> {
  if (counted.length === 0) return;
  const keyed = counted.map((one) => {
    return { ...one, key: indexKey(JSON.stringify([one.area, one.catalogue, one.figure, one.kind])) };
  });
  await write(manager, ADD, [JSON.stringify(keyed), times]);
  if (times > 0) return;
  const keys = keyed.map(({ key }) => key);
  await write(manager, 'delete from read_side.baseline_cell where key = any($1) and count = 0', [keys]);
}

const ADD = `
  insert into read_side.baseline_cell as cell (key, area, catalogue, figure, kind, count, sum)
  select key, area, catalogue, figure, kind, count(*) * $2::integer, trim_scale(sum(sum * $2::integer))
  from json_to_recordset($1::json)
    as added(key text, area text[], catalogue text, figure text, kind text, sum numeric)
  group by key, area, catalogue, figure, kind
  on conflict (key) do update set count = cell.count + excluded.count,
    sum = trim_scale(cell.sum + excluded.sum)`;
