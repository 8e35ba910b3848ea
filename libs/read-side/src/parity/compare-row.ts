import { Turns, type EventStore, type Position } from '@app/event-store';
import { readFact, streamOf, UnreadableFact, type RecordedFact } from '@app/facts';
import { isBefore } from '../engine/checkpoints.js';
import type { Projection, StreamRow } from '../engine/projection.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { RowDifference } from './compare-tables.js';

export interface Comparing {
  readonly dataSource: ReadSideDataSource;
  readonly store: EventStore;
}

export type RowProjected = Projection & { readonly row: StreamRow };

interface Found {
  readonly id: string;
  readonly position: Position | null;
  /** JSON; null for no row. */
  readonly stored: string | null;
  readonly parked: boolean;
  readonly version: number;
}

/** What is stored and what the log makes of it; null for no row. */
interface Pair {
  readonly id: string;
  readonly stored: string | null;
  readonly folded: object | null;
}

/**
 * Rows of streams against what the log makes of them in memory, at the position where the projection is; those that differ. Without
 * streams that are parked, that this release cannot read, or where rows are of another version.
 * @throws StoreUnavailable and the database's errors
 */
export async function compareRows(
  ids: readonly string[],
  projection: RowProjected,
  comparing: Comparing,
): Promise<readonly RowDifference[]> {
  const { row, name, version } = projection;
  const found = await comparing.dataSource.query<Found[]>(storedIn(row.table), [
    name,
    ids,
    streamOf(row.aggregate, ''),
  ]);
  const compared = found.filter((one) => !one.parked && one.version === version);
  const turns = new Turns();
  const pairs = await Promise.all(compared.map((one) => pairOf(one, projection, { ...comparing, turns })));
  return differencesOf(
    row.table,
    pairs.flatMap((pair) => pair ?? []),
    comparing,
  );
}

const storedIn = (table: string) => `select asked.id, c.position, c.version, to_jsonb(t)::text as stored,
    exists (select from read_side.parked p where p.projection = c.name and p.stream = $3 || asked.id) as parked
  from read_side.checkpoint c cross join unnest($2::text[]) asked (id) left join read_side.${table} t on t.id = asked.id
  where c.name = $1`;

async function pairOf(
  { id, position, stored }: Found,
  { row: { aggregate, made } }: RowProjected,
  { dataSource, store, turns }: Comparing & { readonly turns: Turns },
): Promise<Pair | null> {
  const facts = await factsUpTo(position, streamOf(aggregate, id), store);
  await turns.give();
  return facts && { id, stored, folded: await made(facts, dataSource.manager, store) };
}

/** Null where one of them cannot be read. */
async function factsUpTo(
  to: Position | null,
  stream: string,
  store: EventStore,
): Promise<readonly RecordedFact[] | null> {
  const facts: RecordedFact[] = [];
  try {
    for await (const event of store.readStream(stream)) {
      if (isBefore(to, event.position)) break;
      const fact = readFact(event);
      if (fact) facts.push(fact);
    }
    return facts;
  } catch (error) {
    if (error instanceof UnreadableFact) return null;
    throw error;
  }
}

async function differencesOf(
  table: string,
  pairs: readonly Pair[],
  { dataSource }: Comparing,
): Promise<readonly RowDifference[]> {
  const columns = await differingColumns(table, pairs, dataSource);
  return pairs.flatMap(({ id, stored, folded }): readonly RowDifference[] => {
    const difference = { table, key: id, columns: [] };
    if (stored === null) return folded === null ? [] : [{ ...difference, kind: 'missing' }];
    if (folded === null) return [{ ...difference, kind: 'surplus' }];
    const differing = columns.get(id);
    return differing ? [{ ...difference, kind: 'differs', columns: differing }] : [];
  });
}

/** By id, those that the fold names, the same of each row; the database works out others. */
async function differingColumns(
  table: string,
  pairs: readonly Pair[],
  dataSource: ReadSideDataSource,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const both = pairs.filter(({ stored, folded }) => stored !== null && folded !== null);
  const rows = await dataSource.query<{ readonly id: string; readonly columns: readonly string[] }[]>(
    `select pair.id, compared.columns
     from unnest($1::text[], $2::json[], $3::jsonb[]) pair (id, folded, stored)
       cross join lateral (select to_jsonb(json_populate_record(null::read_side.${table}, pair.folded)) as row offset 0) made
       cross join lateral (
         select array_agg(key order by key) as columns from jsonb_each(made.row)
         where key = any($4) and value is distinct from pair.stored -> key
       ) compared
     where compared.columns is not null`,
    [
      both.map(({ id }) => id),
      both.map(({ folded }) => JSON.stringify(folded)),
      both.map(({ stored }) => stored),
      Object.keys(both[0]?.folded ?? {}),
    ],
  );
  return new Map(rows.map(({ id, columns }) => [id, columns]));
}
