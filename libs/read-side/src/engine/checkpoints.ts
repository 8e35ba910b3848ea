import type { Position } from '@app/event-store';
import type { DataSource, EntityManager } from 'typeorm';

/** By projection; null before the first event. */
export type Checkpoints = ReadonlyMap<string, Position | null>;

interface Row {
  readonly name: string;
  readonly position: Position | null;
}

export async function loadCheckpoints(dataSource: DataSource, names: readonly string[]): Promise<Checkpoints> {
  const sql = 'select name, position from read_side.checkpoint where name = any($1)';
  let rows = await dataSource.query<Row[]>(sql, [names]);
  if (rows.length < names.length) {
    await dataSource.query(
      'insert into read_side.checkpoint (name) select unnest($1::text[]) on conflict (name) do nothing',
      [names],
    );
    rows = await dataSource.query<Row[]>(sql, [names]);
  }
  return asMap(rows);
}

/** A projection that moves on. */
interface Moving {
  readonly name: string;
  readonly version: number;
}

/** Of what the checkpoints are of, together. `parked`: streams that they leave out. `rewritten`: rises when rows were written by more than new facts. */
export interface Held {
  readonly parked: number;
  readonly rewritten: number;
}

/**
 * Compare-and-set, the first statement of the transaction that writes the rows: locks the checkpoints and moves them
 * only if each is as `expected`. Null, with nothing changed, if another process has moved one.
 */
export async function moveCheckpoints(
  manager: EntityManager,
  moving: readonly Moving[],
  expected: Checkpoints,
  position: Position,
): Promise<Held | null> {
  const names = moving.map(({ name }) => name);
  const held = await lockCheckpoints(manager, names);
  const stored = asMap(held);
  if (!names.every((name) => stored.has(name) && stored.get(name) === expected.get(name))) return null;
  await manager.query(MOVE, [position, names, moving.map(({ version }) => version)]);
  return {
    parked: held.reduce((sum, { parked }) => sum + parked, 0),
    rewritten: held.reduce((sum, { rewritten }) => sum + rewritten, 0),
  };
}

/** Rows are of the version that makes the first of them. */
const MOVE = `update read_side.checkpoint c
  set position = $1, version = case when c.position is null then m.version else c.version end
  from unnest($2::text[], $3::integer[]) m (name, version) where m.name = c.name`;

/** None of them moves until the transaction ends. */
export function lockCheckpoints(manager: EntityManager, names: readonly string[]): Promise<readonly (Row & Held)[]> {
  return manager.query<(Row & Held)[]>(
    'select name, position, parked, rewritten from read_side.checkpoint where name = any($1) order by name for update',
    [names],
  );
}

/** Empties the projection's tables and its checkpoint. */
export async function resetCheckpoint(manager: EntityManager, name: string, tables: readonly string[]): Promise<void> {
  await manager.query(
    'update read_side.checkpoint set position = null, parked = 0, rewritten = rewritten + 1 where name = $1',
    [name],
  );
  await manager.query('delete from read_side.parked where projection = $1', [name]);
  await manager.query(`truncate ${tables.map((table) => `read_side.${table}`).join(', ')}`);
}

/** What all of them have read; null if one has read nothing. */
export function lowest(checkpoints: Checkpoints): Position | null {
  let least: Position | null | undefined;
  for (const position of checkpoints.values()) {
    if (position === null) return null;
    if (least === undefined || least === null || position < least) least = position;
  }
  return least ?? null;
}

/** Null is the beginning of the log. */
export function isBefore(one: Position | null, other: Position | null): boolean {
  return other !== null && (one === null || one < other);
}

function asMap(rows: readonly Row[]): Checkpoints {
  return new Map(rows.map(({ name, position }) => [name, position]));
}
