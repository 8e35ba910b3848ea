import { EventStore } from '@app/event-store';
import { readFact, streamOf } from '@app/facts';
import { Injectable } from '@nestjs/common';
import type { Authority, CivilDate } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import type { RegistryView } from '../procedures/procedure-queries.js';
import type { Summary } from '../timeline/fact-summary.js';
import { isLate } from '../timeline/late-record.js';
import { directorySummary, type DirectoryEvent } from './directory-summary.js';

/** `recordedAt`: instant, ISO 8601 in UTC. */
export interface HistoryEntry {
  readonly revision: number;
  readonly type: DirectoryEvent['type'];
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly authority: Authority;
  readonly summary: Summary;
}

/** `limit`: 1 to 100, default 50. */
export interface HistoryRequest extends RegistryView {
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

const OWNED = `(t.owner = '' or t.owner = any($3::text[]) or t.area && $2::text[])`;

/** SQL on the row `t` with the areas that the reader sees ($2) and those above ($3). */
const SEEN = {
  plan: 't.area && $2::text[]',
  unit: 't.area && $2::text[]',
  person: 't.reach && $2::text[]',
  procedure: `(t.registry = '' or t.registry = any($3::text[]) or t.area && $2::text[])`,
  parameters: OWNED,
  calendar: OWNED,
} as const;

/** Everything that was recorded of one of these, from the log; as of the read models. */
@Injectable()
export class HistoryQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly store: EventStore,
  ) {}

  /** Oldest first; null if there is none that the reader sees. @throws InvalidCursor, StoreUnavailable */
  async of(kind: keyof typeof SEEN, id: string, request: HistoryRequest): Promise<Page<HistoryEntry> | null> {
    const size = pageSize(request.limit);
    const last = Number(keyIn(request.after, [COUNT_FORM])?.[0] ?? -1);
    const known = await this.revisionOf(kind, id, request);
    if (known === null) return null;
    const range = { from: last + 1, to: Math.min(known, last + 1 + size) };
    const entries = range.from > range.to ? [] : await this.entries(streamOf(kind, id), range);
    return pageOf(
      entries,
      size,
      ({ revision }) => [String(revision)],
      (entry) => entry,
    );
  }

  private async revisionOf(kind: keyof typeof SEEN, id: string, { scope, reach }: RegistryView) {
    const sql = `select t.revision from read_side.${kind} t where t.id = $1 and $3::text[] is not null and ${SEEN[kind]}`;
    const [row] = await this.dataSource.query<{ readonly revision: number }[]>(sql, [id, scope, reach]);
    return row?.revision ?? null;
  }

  private async entries(stream: string, range: { readonly from: number; readonly to: number }) {
    const entries: HistoryEntry[] = [];
    for await (const recorded of this.store.readStream(stream, range)) {
      const read = readFact(recorded);
      if (!read) continue;
      const { fact, revision, recordedAt } = read;
      const { type, on: occurredOn, by: authority } = fact as DirectoryEvent;
      const late = isLate(occurredOn, recordedAt);
      const summary = directorySummary(fact as DirectoryEvent);
      entries.push({ revision, type, occurredOn, recordedAt, late, authority, summary });
    }
    return entries;
  }
}
