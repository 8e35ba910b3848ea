import { pathTo } from '@app/domain';
import type { FactOf } from '@app/facts';
import { In } from 'typeorm';
import { factsOf, type Projection } from '../engine/projection.js';
import { saveRows } from '../engine/row-store.js';
import { ImportRow } from './import-row.js';

/** One row for each file that changed something, counted on with each of its facts. */
export const importProjection: Projection = {
  name: 'imports',
  version: 1,
  tables: ['procedure_import'],
  reads: ['procedure'],
  apply: async (facts, manager) => {
    const told = factsOf('procedure', facts).flatMap((recorded) => importedIn(recorded) ?? []);
    if (told.length === 0) return;
    const ids = [...new Set(told.map(({ id }) => id))];
    const rows = new Map((await manager.find(ImportRow, { where: { id: In(ids) } })).map((row) => [row.id, row]));
    for (const one of told) rows.set(one.id, countedOn(rows.get(one.id), one));
    await saveRows(manager, ImportRow, [...rows.values()]);
  },
};

/** Null for what no file said. */
function importedIn({ id, correlationId, position, recordedAt, fact }: FactOf<'procedure'>): ImportRow | null {
  if (fact.type !== 'ProcedureRegistered' && fact.type !== 'ProcedureChanged') return null;
  const { source } = fact.data;
  if (!source) return null;
  const [, owner = ''] = id.split(':');
  const area = owner === '' ? [] : pathTo(owner.replaceAll('_', '/'));
  const isNew = fact.type === 'ProcedureRegistered';
  return {
    id: correlationId,
    begun: position,
    file: source.file,
    sheet: source.sheet,
    digest: source.digest,
    area: [...area],
    registry: area.at(-1) ?? '',
    occurredOn: fact.on,
    recordedAt,
    authority: JSON.stringify(fact.by),
    registered: isNew ? 1 : 0,
    changed: isNew ? 0 : 1,
  };
}

function countedOn(row: ImportRow | undefined, next: ImportRow): ImportRow {
  if (!row) return next;
  return { ...row, registered: row.registered + next.registered, changed: row.changed + next.changed };
}
