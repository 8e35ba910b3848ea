import type { CivilDate } from '@app/domain';
import type { Position } from '@app/event-store';
import type { EntityManager, EntitySchema } from 'typeorm';
import { columnsOf, loadObjects, savedIn, written } from './row-store.js';
import { writeRows, type WrittenColumn } from './written-rows.js';

/**
 * A row with its place among its versions. `paperFirst`: the first day from which its papers ever counted. `paperFrom`: the
 * latest date of its stream's papers. `generation`: the position of the stream's last correction, empty before the first:
 * from there on other dates count.
 */
export interface KeptRow<Row> {
  readonly row: Row;
  readonly paperFirst: CivilDate;
  readonly paperFrom: CivilDate;
  readonly generation: Position;
}

/** `unversioned`: properties that versions leave out. */
export interface Versioned<Row> {
  readonly schema: EntitySchema<Row>;
  readonly unversioned: readonly string[];
}

const PLACE = [
  { property: 'paperFirst', column: 'paper_first' },
  { property: 'paperFrom', column: 'paper_from' },
  { property: 'generation', column: 'generation' },
];

/** Where a table of rows keeps what they were. */
export function versionTableOf(table: string): string {
  return `${table}_version`;
}

export async function loadKept<Row extends { readonly id: string }>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptRow<Row>>> {
  const found = await loadObjects<Row & Omit<KeptRow<Row>, 'row'>>(manager, schema, { ids, extra: PLACE });
  return new Map(
    found.map(({ paperFirst, paperFrom, generation, ...row }) => [
      row.id,
      { row: row as unknown as Row, paperFirst, paperFrom, generation },
    ]),
  );
}

/** The rows with their places, by the names of their columns. */
export function keptAsColumns<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  kept: readonly KeptRow<Row>[],
): readonly object[] {
  const columns = keptColumns(manager, schema);
  return kept.map((one) => Object.fromEntries(columns.map(({ column, value }) => [column, value(one)])));
}

/** The rows, and what each is from now on as its newest version; `unversioned`: properties that versions leave out. */
export async function saveKept<Row extends object>(
  manager: EntityManager,
  { schema, unversioned }: Versioned<Row>,
  kept: readonly KeptRow<Row>[],
): Promise<void> {
  const columns = [...columnsOf(manager, schema), ...PLACE];
  const left = new Set<string>([...unversioned, 'paperFirst']);
  const names = columns.flatMap(({ property, column }) => (left.has(property) ? [] : [column])).join(', ');
  const { tablePath } = manager.dataSource.getMetadata(schema);
  // Read back from the table, a version costs no text of its own.
  const sql = `with saved as (${savedIn(manager, schema, columns)} returning *)
    insert into ${versionTableOf(tablePath)} (${names}, known, top, absent)
    select ${names}, position, true, false from saved`;
  await writeRows(manager, sql, { rows: kept, columns: keptColumns(manager, schema) });
}

export function keptColumns<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
): readonly WrittenColumn<KeptRow<Row>>[] {
  return [...rowColumns(manager, schema), ...PLACE.map(written)];
}

/** Of what holds a row. */
export function rowColumns<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
): readonly (WrittenColumn<{ readonly row: Row }> & { readonly property: string })[] {
  return columnsOf(manager, schema).map(({ property, ...named }) => {
    return { property, ...named, value: ({ row }) => (row as Readonly<Record<string, unknown>>)[property] };
  });
}
