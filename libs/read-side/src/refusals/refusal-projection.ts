import { factsOf, type Projection } from '../engine/projection.js';
import type { FactOf } from '@app/facts';
import { saveRows } from '../engine/row-store.js';
import { RefusalRow } from './refusal-row.js';

export const refusalProjection: Projection = {
  name: 'refusals',
  version: 1,
  tables: ['refusal'],
  reads: ['refusals'],
  apply: (facts, manager) => saveRows(manager, RefusalRow, factsOf('refusals', facts).map(rowOf)),
};

function rowOf({ id, position, recordedAt, correlationId, fact }: FactOf<'refusals'>): RefusalRow {
  const { person, on, action, rule, reach, count } = fact.data;
  const dash = on.indexOf('-');
  const [kind, target] = [on.slice(0, dash), on.slice(dash + 1)];
  const request = correlationId;
  return { position, day: id, recordedAt, person, kind, target, action, rule, reach: [...reach], count, request };
}
