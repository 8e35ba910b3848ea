import type { EntityManager } from 'typeorm';
import type { TimelineRow } from './timeline-row.js';
import { write } from '../engine/sending.js';

/** `known`: the position of the correction. */
interface Corrected {
  readonly now: readonly TimelineRow[];
  readonly known: string;
}

/** What corrected rows of timelines told first, and what they tell from the correction on. Others never change. */
export function versionsOf(before: readonly TimelineRow[], { now, known }: Corrected) {
  const first = before.filter(({ corrections }) => corrections === '[]');
  return [...first.map((row) => versionOf(row, row.position)), ...now.map((row) => versionOf(row, known))];
}

type TimelineVersion = ReturnType<typeof versionOf>;

export async function keepVersions(manager: EntityManager, versions: readonly TimelineVersion[]): Promise<void> {
  const adding = addingVersions(versions);
  if (adding) await write(manager, adding.sql, adding.values);
}

/** Null where there are none. */
export function addingVersions(versions: readonly TimelineVersion[]) {
  return versions.length === 0 ? null : { sql: ADD, values: [JSON.stringify(versions)] };
}

function versionOf({ kind, id, revision, occurredOn, late, summary, corrections }: TimelineRow, known: string) {
  return { kind, id, revision, known, occurred_on: occurredOn, late, summary, corrections };
}

const ADD = `insert into read_side.timeline_version (kind, id, revision, known, occurred_on, late, summary, corrections)
  select kind, id, revision, known, occurred_on, late, summary, corrections
  from json_populate_recordset(null::read_side.timeline_version, $1::json)`;
