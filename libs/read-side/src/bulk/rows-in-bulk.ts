import type { Category, FactOf } from '@app/facts';
import type { EntityManager, EntitySchema } from 'typeorm';
import { foldAll } from '../engine/fold-all.js';
import { keptColumns, loadKept, versionTableOf, type KeptRow, type Versioned } from '../engine/kept-rows.js';
import type { FoldedRow, RowProjection } from '../engine/row-projection.js';
import { newestOf, versionColumns, type Version } from '../engine/versions.js';
import type { BulkGround } from './bulk-ground.js';
import { copied, copying } from './copy-rows.js';
import type { BulkWrite } from './written.js';

/** Folds whole streams; each row is written once, with all of its versions. */
export async function foldInBulk<Name extends Category, Row extends FoldedRow>(
  definition: RowProjection<Name, Row>,
  facts: readonly FactOf<Name>[],
  ground: BulkGround,
): Promise<() => Promise<void>> {
  const { manager, store, bulk, write } = ground;
  const { schema, unversioned = [], derived = [] } = definition;
  const versioned = { schema, unversioned };
  const begun = goneOnFrom(facts);
  const before = begun.length > 0 ? await bulk.ask(() => loadKept(manager, schema, begun)) : new Map<string, never>();
  return async () => {
    const { kept, changes, versions } = await foldAll(facts, before, { definition, store });
    const rows = [...kept.values()];
    const replaced = rows.flatMap(({ row }) => (before.has(row.id) ? row.id : []));
    await write(forgetting(manager, schema, replaced));
    await write(copyingRows(manager, versioned, rows));
    await write(copyingVersions(manager, versioned, [...versions, ...newestOf(kept)]));
    for (const { inBulk } of derived) await inBulk?.(changes, ground);
  };
}

/** Streams of which there may be a row. */
function goneOnFrom(facts: readonly FactOf<Category>[]): readonly string[] {
  const first = new Map<string, number>();
  for (const { id, revision } of facts) if (!first.has(id)) first.set(id, revision);
  return [...first].flatMap(([id, revision]) => (revision === 0 ? [] : id));
}

function forgetting<Row>(manager: EntityManager, schema: EntitySchema<Row>, ids: readonly string[]): BulkWrite | null {
  const sql = `delete from ${manager.dataSource.getMetadata(schema).tablePath} where id = any($1)`;
  return ids.length === 0 ? null : { sql, values: [ids] };
}

function copyingRows<Row extends FoldedRow>(
  manager: EntityManager,
  { schema }: Versioned<Row>,
  rows: readonly KeptRow<Row>[],
) {
  const columns = copied(manager, schema, keptColumns(manager, schema));
  return copying(manager.dataSource.getMetadata(schema).tablePath, { rows, columns });
}

function copyingVersions<Row extends FoldedRow>(
  manager: EntityManager,
  versioned: Versioned<Row>,
  rows: readonly Version<Row>[],
) {
  const { tablePath } = manager.dataSource.getMetadata(versioned.schema);
  const columns = copied(manager, versioned.schema, versionColumns(manager, versioned));
  return copying(versionTableOf(tablePath), { rows, columns });
}
