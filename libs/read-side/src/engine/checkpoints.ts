import type { Position } from '@app/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import { LEASE_MS, type LeaseTokens } from '../leases/leases.js';

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

/** `tokens`: of this process's leases; absent where nobody else writes. */
interface Move {
  readonly position: Position;
  readonly tokens?: LeaseTokens | undefined;
}

/**
 * Compare-and-set, the first statement of the transaction that writes the rows: locks the checkpoints and moves them
 * only if each is as `expected`. Null, with nothing changed, if another process has moved one or has a lease by now.
 */
export async function moveCheckpoints(
  manager: EntityManager,
  moving: readonly Moving[],
  expected: Checkpoints,
  { position, tokens }: Move,
): Promise<Held | null> {
  const names = moving.map(({ name }) => name);
  const held = await lockCheckpoints(manager, names, tokens);
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

/** None of them moves until the transaction ends. Without those of which `tokens` are not, or no longer, the owner's. */
export function lockCheckpoints(
  manager: EntityManager,
  names: readonly string[],
  tokens?: LeaseTokens,
): Promise<readonly (Row & Held)[]> {
  if (tokens === undefined) return manager.query<(Row & Held)[]>(LOCK, [names]);
  return manager.query<(Row & Held)[]>(LOCK_OWN, [names, names.map((name) => tokens.get(name) ?? null)]);
}

const LOCK =
  'select name, position, parked, rewritten from read_side.checkpoint where name = any($1) order by name for update';

/** A frozen owner that has begun must not hold up the next one: its transaction ends before its leases do. */
const IDLE_MS = LEASE_MS - 1_000;

/** A lease that is held by its key gets no other token before the transaction ends, but is renewed. */
const LOCK_OWN = `select c.name, c.position, c.parked, c.rewritten,
    set_config('idle_in_transaction_session_timeout', '${String(IDLE_MS)}', true)
  from unnest($1::text[], $2::bigint[]) own (name, token) join read_side.lease l on l.name = own.name and l.token = own.token
    join read_side.checkpoint c on c.name = own.name
  order by c.name for update of c for key share of l`;

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
