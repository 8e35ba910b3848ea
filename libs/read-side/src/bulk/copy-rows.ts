import type { EntityManager, EntitySchema } from 'typeorm';
import { columnsOf, written } from '../engine/row-store.js';
import type { WrittenColumn } from '../engine/written-rows.js';
import { copyText, type CopiedColumn } from './copy-text.js';
import type { BulkWrite } from './written.js';

interface Copied<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly CopiedColumn<Row>[];
}

/** What adds rows to a table, at a fraction of what JSON costs the database; null where there are none. */
export function copying<Row>(table: string, { rows, columns }: Copied<Row>): BulkWrite | null {
  if (rows.length === 0) return null;
  const copy = `copy ${table} (${columns.map(({ column }) => column).join(', ')}) from stdin`;
  return { copy, text: copyText(rows, columns) };
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
): BulkWrite | null {
  const columns = copied(manager, schema, columnsOf(manager, schema).map(written<Row>));
  return copying(manager.dataSource.getMetadata(schema).tablePath, { rows, columns });
}

/** The columns that rows have, by what they hold: texts, numbers and the like, or lists of texts. */
interface Records<Row> {
  readonly rows: readonly Row[];
  readonly columns: { readonly plain: readonly (keyof Row)[]; readonly list: readonly (keyof Row)[] };
}

/** What adds rows to a table that no schema describes. */
export function copyingRecords<Row>(table: string, { rows, columns: { plain, list } }: Records<Row>): BulkWrite | null {
  const held = (as: 'plain' | 'list') => (column: keyof Row) => {
    return { column: String(column), as, value: (row: Row) => row[column] };
  };
  return copying(table, { rows, columns: [...plain.map(held('plain')), ...list.map(held('list'))] });
}
