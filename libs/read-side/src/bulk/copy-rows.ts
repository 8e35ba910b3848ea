import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager, EntitySchema } from 'typeorm';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { columnsOf, written, type WrittenColumn } from '../engine/row-store.js';
import { copyText, type CopiedColumn } from './copy-text.js';

interface Copied<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly CopiedColumn<Row>[];
}

/** Of the database, as far as rows are copied. */
interface CopyingClient {
  query(stream: Writable): Writable;
}

/**
 * What adds rows to a table, at a fraction of what JSON costs the database: made at once, to be sent in the transaction of
 * the manager. @throws as a query does
 */
export function copying<Row>(
  { queryRunner, dataSource }: EntityManager,
  table: string,
  { rows, columns }: Copied<Row>,
): () => Promise<void> {
  const given = Buffer.from(copyText(rows, columns));
  const sql = `copy ${table} (${columns.map(({ column }) => column).join(', ')}) from stdin`;
  return async () => {
    if (given.length === 0) return;
    if (!queryRunner || queryRunner.isReleased) throw new RangeError('Rows are copied in a transaction.');
    const client = (await queryRunner.connect()) as CopyingClient;
    const stream = client.query(copyFrom(dataSource instanceof ReadSideDataSource ? dataSource.placed(sql) : sql));
    stream.end(given);
    await finished(stream);
  };
}

/** The columns by the types that the schema gives them; others hold texts, numbers and the like. */
export function copied<Row>(
  manager: EntityManager,
  schema: EntitySchema,
  columns: readonly WrittenColumn<Row>[],
): readonly CopiedColumn<Row>[] {
  const kinds = manager.dataSource.getMetadata(schema).columns.map(({ databaseName, type, isArray }) => {
    return [databaseName, isArray ? 'list' : type === 'jsonb' ? 'json' : 'plain'] as const;
  });
  const known = new Map(kinds);
  return columns.map(({ column, value }) => ({ column, as: known.get(column) ?? 'plain', value }));
}

/** What adds rows of a schema to its table. */
export function copyingEntities<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  rows: readonly Row[],
): () => Promise<void> {
  const columns = copied(manager, schema, columnsOf(manager, schema).map(written<Row>));
  return copying(manager, manager.dataSource.getMetadata(schema).tablePath, { rows, columns });
}

/** The columns that rows have, by what they hold: texts, numbers and the like, or lists of texts. */
interface Records<Row> {
  readonly rows: readonly Row[];
  readonly columns: { readonly plain: readonly (keyof Row)[]; readonly list: readonly (keyof Row)[] };
}

/** What adds rows to a table that no schema describes. */
export function copyingRecords<Row>(
  manager: EntityManager,
  table: string,
  { rows, columns: { plain, list } }: Records<Row>,
): () => Promise<void> {
  const held = (as: 'plain' | 'list') => (column: keyof Row) => {
    return { column: String(column), as, value: (row: Row) => row[column] };
  };
  return copying(manager, table, { rows, columns: [...plain.map(held('plain')), ...list.map(held('list'))] });
}
