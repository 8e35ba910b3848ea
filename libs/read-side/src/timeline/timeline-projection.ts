import type { EntityManager } from 'typeorm';
import { factsOf, type Projection } from '../engine/projection.js';
import { saveRows } from '../engine/row-store.js';
import { applyCorrections } from './apply-corrections.js';
import { doneByIn } from './done-by.js';
import { projectTimeline, type TimelineFact } from './project-timeline.js';
import { TimelineRow } from './timeline-row.js';

/** One row per fact of proposals and dossiers, from the fact and the row before. */
export const timelineProjection: Projection = {
  name: 'timeline',
  version: 1,
  tables: ['timeline', 'timeline_version'],
  reads: ['proposal', 'dossier'],
  apply: async (facts, manager) => {
    const timelineFacts = [...factsOf('proposal', facts), ...factsOf('dossier', facts)];
    if (timelineFacts.length === 0) return;
    const last = await lastRows(timelineFacts, manager);
    const doneBy = await doneByIn(timelineFacts, manager);
    const rows = timelineFacts.map((recorded) => {
      const row = projectTimeline(last.get(keyOf(recorded.aggregate, recorded.id)) ?? null, recorded, doneBy(recorded));
      last.set(keyOf(row.kind, row.id), row);
      return row;
    });
    await saveRows(manager, TimelineRow, rows);
    await applyCorrections(timelineFacts, doneBy, manager);
  },
};

function keyOf(kind: string, id: string): string {
  return `${kind}-${id}`;
}

type Last = Pick<TimelineRow, 'kind' | 'id' | 'nextStage' | 'nextStageName'>;

/** The newest row of each stream in the batch, for its stage. */
async function lastRows(timelineFacts: readonly TimelineFact[], manager: EntityManager): Promise<Map<string, Last>> {
  const streams = new Map(timelineFacts.map(({ aggregate, id }) => [keyOf(aggregate, id), { kind: aggregate, id }]));
  const touched = [...streams.values()];
  const rows = await manager.query<Last[]>(LAST, [touched.map(({ kind }) => kind), touched.map(({ id }) => id)]);
  return new Map(rows.map((row) => [keyOf(row.kind, row.id), row]));
}

const LAST = `
  select last.kind, last.id, last.next_stage as "nextStage", last.next_stage_name as "nextStageName"
  from unnest($1::text[], $2::text[]) as touched (kind, id)
  cross join lateral (
    select * from read_side.timeline t where t.kind = touched.kind and t.id = touched.id order by revision desc limit 1
  ) last`;
