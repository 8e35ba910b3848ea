import { isStreamOrder } from '@app/event-store';
import type { Authority } from '@app/domain';
import type { RecordedFact } from '@app/facts';
import type { BulkGround } from '../bulk/bulk-ground.js';
import { copyingEntities } from '../bulk/copy-rows.js';
import { factsOf, type Projection } from '../engine/projection.js';
import { saveRows } from '../engine/row-store.js';
import { applyCorrections, correctionsIn, withCorrections } from './apply-corrections.js';
import { causesInLog, causesInRows, type RowRead, type RowReading } from './causes.js';
import { doneByIn, type DoneBy } from './done-by.js';
import { projectTimeline, type LeftAt, type TimelineFact } from './project-timeline.js';
import { TimelineRow } from './timeline-row.js';
import { addingVersions } from './timeline-versions.js';

/** One row per fact of proposals and dossiers, from the fact and the row before. */
export const timelineProjection: Projection = {
  name: 'timeline',
  version: 1,
  tables: ['timeline', 'timeline_version'],
  reads: ['proposal', 'dossier'],
  apply: async (facts, manager) => {
    const told = timelineFactsOf(facts);
    if (told.length === 0) return;
    const read: RowRead = (work) => work();
    const last = await lastRows(told, new Map(), { manager, read });
    const doneBy = await doneByIn(told, new Map(), causesInRows({ manager, read }));
    await saveRows(manager, TimelineRow, rowsOf(told, last, doneBy));
    await applyCorrections(correctionsIn(told, doneBy), manager);
  },
  inBulk: async (facts, { manager, bulk, write }) => {
    const told = timelineFactsOf(facts);
    if (told.length === 0) return;
    const read: RowRead = (work) => bulk.ask(work);
    const last = await lastRows(told, bulk.mind<LeftAt>('timeline: last'), { manager, read });
    const known = bulk.mind<Authority>('timeline: done by');
    const doneBy = await doneByIn(told, known, causesInRows({ manager, read }));
    for (const recorded of told) known.set(recorded.eventId, doneBy(recorded));
    await write(copyingEntities(manager, TimelineRow, rowsOf(told, last, doneBy)));
    const corrections = correctionsIn(told, doneBy);
    if (corrections.length > 0) bulk.later(() => applyCorrections(corrections, manager));
  },
  byStream: wholeTimelines,
};

/** A fact is corrected in its own stream; what it follows from may be in one that is not folded yet. */
async function wholeTimelines(
  facts: readonly RecordedFact[],
  { manager, store, bulk, write }: BulkGround,
): Promise<() => Promise<void>> {
  const told = timelineFactsOf(facts);
  if (!isStreamOrder(store))
    throw new RangeError('Timelines are folded stream by stream from a log that gives streams.');
  const doneBy = await doneByIn(told, bulk.mind<Authority>('timeline: done by'), causesInLog(store));
  return async () => {
    const made = withCorrections(rowsOf(told, new Map(), doneBy), correctionsIn(told, doneBy));
    await write(copyingEntities(manager, TimelineRow, made.rows));
    await write(addingVersions(made.versions));
  };
}

function timelineFactsOf(facts: readonly RecordedFact[]): readonly TimelineFact[] {
  return [...factsOf('proposal', facts), ...factsOf('dossier', facts)];
}

/** `last`: moves on with them. */
function rowsOf(told: readonly TimelineFact[], last: Map<string, LeftAt>, doneBy: DoneBy): readonly TimelineRow[] {
  return told.map((recorded) => {
    const key = keyOf(recorded.aggregate, recorded.id);
    const row = projectTimeline(last.get(key) ?? null, recorded, doneBy(recorded));
    const { nextStage, nextStageName } = row;
    last.set(key, { nextStage, nextStageName });
    return row;
  });
}

function keyOf(kind: string, id: string): string {
  return `${kind}-${id}`;
}

type LastOf = Pick<TimelineRow, 'kind' | 'id'> & LeftAt;

/** What the newest row of each stream in the batch tells of its stage, where it has one, beside what is known. */
async function lastRows(
  told: readonly TimelineFact[],
  last: Map<string, LeftAt>,
  { manager, read }: RowReading,
): Promise<Map<string, LeftAt>> {
  const first = new Map(told.toReversed().map((recorded) => [keyOf(recorded.aggregate, recorded.id), recorded]));
  const begun = [...first].flatMap(([key, one]) => (one.revision === 0 || last.has(key) ? [] : one));
  if (begun.length === 0) return last;
  const streams = [begun.map(({ aggregate }) => aggregate), begun.map(({ id }) => id)];
  for (const { kind, id, nextStage, nextStageName } of await read(() => manager.query<LastOf[]>(LAST, streams)))
    last.set(keyOf(kind, id), { nextStage, nextStageName });
  return last;
}

const LAST = `
  select last.kind, last.id, last.next_stage as "nextStage", last.next_stage_name as "nextStageName"
  from unnest($1::text[], $2::text[]) as touched (kind, id)
  cross join lateral (
    select * from read_side.timeline t where t.kind = touched.kind and t.id = touched.id order by revision desc limit 1
  ) last`;
