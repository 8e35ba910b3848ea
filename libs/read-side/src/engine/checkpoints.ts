import type { Position } from '@app/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import { LEASE_MS, type LeaseTokens } from '../leases/leases.js';
import { ANNOUNCED, WITHOUT_DISK } from './progress-news.js';

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

/** Of what the checkpoints are of, together. `parked`: streams that they leave out. */
export interface Held {
  readonly parked: number;
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
  const asked = [
    position,
    names,
    moving.map(({ version }) => version),
    names.map((name) => expected.get(name) ?? null),
  ];
  const [held] =
    tokens === undefined
      ? await manager.query<(Held & { readonly moved: number })[]>(MOVE, asked)
      : await manager.query<(Held & { readonly moved: number })[]>(MOVE_OWN, [...asked, tokensOf(names, tokens)]);
  return held?.moved === names.length ? held : null;
}

const tokensOf = (names: readonly string[], tokens: LeaseTokens) => names.map((name) => tokens.get(name) ?? null);

/** `held`: checkpoints that are locked. All of them move, or none; rows are of the version that makes the first of them. */
const moving = (
  asked: string,
  held: string,
  settings: string,
) => `with asked as (${asked}), held as (${held}), moved as (
    update read_side.checkpoint c
    set position = $1, version = case when c.position is null then asked.version else c.version end
    from asked where c.name = asked.name and cardinality($2::text[]) = (
      select count(*) from held join asked using (name) where held.position is not distinct from asked.position
    )
    returning c.parked
  )
  select count(*)::integer as moved, coalesce(sum(parked), 0)::integer as parked${settings} from moved`;

const MOVE = moving(
  'select * from unnest($2::text[], $3::integer[], $4::text[]) asked (name, version, position)',
  'select c.name, c.position from read_side.checkpoint c where c.name = any($2) order by c.name for update',
  '',
);

/** None of them moves until the transaction ends. Without those of which `tokens` are not, or no longer, the owner's. */
export function lockCheckpoints(
  manager: EntityManager,
  names: readonly string[],
  tokens?: LeaseTokens,
): Promise<readonly (Row & Held)[]> {
  if (tokens === undefined) return manager.query<(Row & Held)[]>(LOCK, [names]);
  return manager.query<(Row & Held)[]>(LOCK_OWN, [names, tokensOf(names, tokens)]);
}

const LOCK = 'select name, position, parked from read_side.checkpoint where name = any($1) order by name for update';

/** A frozen owner that has begun must not hold up the next one: its transaction ends before its leases do. */
const IDLE_MS = LEASE_MS - 1_000;
const UNFROZEN = `set_config('idle_in_transaction_session_timeout', '${String(IDLE_MS)}', true)`;

/** A lease that is held by its key gets no other token before the transaction ends, but is renewed. */
const LOCK_OWN = `select c.name, c.position, c.parked, ${UNFROZEN}
  from unnest($1::text[], $2::bigint[]) own (name, token) join read_side.lease l on l.name = own.name and l.token = own.token
    join read_side.checkpoint c on c.name = own.name
  order by c.name for update of c for key share of l`;

const MOVE_OWN = moving(
  'select * from unnest($2::text[], $3::integer[], $4::text[], $5::bigint[]) asked (name, version, position, token)',
  `select c.name, c.position
    from asked join read_side.lease l on l.name = asked.name and l.token = asked.token
      join read_side.checkpoint c on c.name = asked.name
    order by c.name for update of c for key share of l`,
  `, ${UNFROZEN}, ${ANNOUNCED}, ${WITHOUT_DISK}`,
);

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
