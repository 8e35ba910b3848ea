import type { EventStore, Position } from '@app/event-store';
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
  readonly position: Position | null;
  /** JSON; null for no row. */
  readonly stored: string | null;
  readonly parked: boolean;
  readonly version: number;
}

/**
 * The stream's row against what the log makes of it in memory, at the position where the projection is. Null where they are
 * the same, the stream is parked, or rows are of another version. @throws StoreUnavailable and the database's errors
 */
export async function compareRow(
  id: string,
  { row: { aggregate, table, made }, name, version }: RowProjected,
  { dataSource, store }: Comparing,
): Promise<RowDifference | null> {
  const stream = streamOf(aggregate, id);
  const [found] = await dataSource.query<Found[]>(
    `select c.position, c.version, to_jsonb(t)::text as stored,
       exists (select from read_side.parked p where p.projection = c.name and p.stream = $3) as parked
     from read_side.checkpoint c left join read_side.${table} t on t.id = $2 where c.name = $1`,
    [name, id, stream],
  );
  const facts =
    found?.parked === false && found.version === version ? await factsUpTo(found.position, stream, store) : null;
  if (!found || !facts) return null;
  const folded = await made(facts, dataSource.manager, store);
  const difference = { table, key: id, columns: [] };
  if (folded === null) return found.stored === null ? null : { ...difference, kind: 'surplus' };
  if (found.stored === null) return { ...difference, kind: 'missing' };
  const columns = await differingColumns(table, found.stored, { folded, dataSource });
  return columns.length === 0 ? null : { ...difference, kind: 'differs', columns };
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

interface Folded {
  readonly folded: object;
  readonly dataSource: ReadSideDataSource;
}

/** Those that the fold names; the database works out others. */
async function differingColumns(
  table: string,
  stored: string,
  { folded, dataSource }: Folded,
): Promise<readonly string[]> {
  const rows = await dataSource.query<{ readonly key: string }[]>(
    `select made.key from jsonb_each(to_jsonb(json_populate_record(null::read_side.${table}, $1::json))) made
     join jsonb_each($2::jsonb) stored using (key)
     where made.key = any($3) and made.value is distinct from stored.value order by 1`,
    [JSON.stringify(folded), stored, Object.keys(folded)],
  );
  return rows.map(({ key }) => key);
}
