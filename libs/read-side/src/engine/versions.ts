import type { EntityManager } from 'typeorm';
import type { Position } from '@app/event-store';
import { rowColumns, versionTableOf, type KeptRow, type Versioned } from './kept-rows.js';
import type { FoldedRow } from './row-projection.js';
import { written } from './row-store.js';
import { addedTo, writeRows, type WrittenColumn } from './written-rows.js';

/**
 * What a row was. `known`: the position from which the service knows it. `top`: what it was then by all of its papers;
 * the others are what a correction made of its earlier days. `absent`: there was nothing on those days.
 */
export interface Version<Row> extends KeptRow<Row> {
  readonly known: Position;
  readonly top: boolean;
  readonly absent: boolean;
}

const PLACE = [
  { property: 'known', column: 'known' },
  { property: 'paperFrom', column: 'paper_from' },
  { property: 'generation', column: 'generation' },
  { property: 'top', column: 'top' },
  { property: 'absent', column: 'absent' },
];

/** Appends; a version is never changed. Without those that are saved with their rows. */
export async function saveVersions<Row extends object>(
  manager: EntityManager,
  { schema, unversioned }: Versioned<Row>,
  versions: readonly Version<Row>[],
): Promise<void> {
  const columns = versionColumns(manager, { schema, unversioned });
  const { tablePath } = manager.dataSource.getMetadata(schema);
  await writeRows(manager, addedTo(versionTableOf(tablePath), columns), { rows: versions, columns });
}

export function versionColumns<Row extends object>(
  manager: EntityManager,
  { schema, unversioned }: Versioned<Row>,
): readonly WrittenColumn<Version<Row>>[] {
  const kept = rowColumns(manager, schema).filter(({ property }) => !unversioned.includes(property));
  return [...kept, ...PLACE.map(written)];
}

/** What the rows are from now on. */
export function newestOf<Row extends FoldedRow>(kept: ReadonlyMap<string, KeptRow<Row>>): readonly Version<Row>[] {
  return [...kept.values()].map((one) => ({ known: one.row.position, top: true, absent: false, ...one }));
}
