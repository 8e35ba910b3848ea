import {
  detailChanges,
  excerptOf,
  type Authority,
  type CivilDate,
  type DetailChange,
  type FileSource,
  type ProcedureCode,
  type ProcedureDetails,
  type ProcedureEvent,
} from '@app/domain';
import { EventStore } from '@app/event-store';
import { readFact, streamOf } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { COUNT_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import { ProcedureQueries, type RegistryView } from './procedure-queries.js';

/** As a file said it. `revision`: of the procedure then. `source`: null in facts of before files were told. */
export interface VersionEntry {
  readonly revision: number;
  readonly type: VersionFact['type'];
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly authority: Authority;
  readonly source: FileSource | null;
  readonly code: string;
  readonly name: string;
  /** In excerpts; none in the first version. */
  readonly changes: readonly DetailChange[];
}

export interface VersionRead extends Omit<VersionEntry, 'changes'> {
  readonly id: string;
  readonly details: ProcedureDetails;
}

/** `limit`: 1 to 100, default 50. */
export interface VersionRequest extends RegistryView {
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

type VersionFact = Extract<ProcedureEvent, { type: 'ProcedureRegistered' | 'ProcedureChanged' }>;
interface Version {
  readonly revision: number;
  readonly recordedAt: string;
  readonly fact: VersionFact;
}

/** What files said of a procedure, from the log; as of the read models. */
@Injectable()
export class VersionQueries {
  constructor(
    private readonly procedures: ProcedureQueries,
    private readonly store: EventStore,
  ) {}

  /** By id, or by key in the nearest registry. Oldest first; null if the reader sees none. @throws InvalidCursor */
  async of(name: string, { after, limit, ...view }: VersionRequest): Promise<Page<VersionEntry> | null> {
    const size = pageSize(limit);
    const last = Number(keyIn(after, [COUNT_FORM])?.[0] ?? -1);
    const found = await this.procedures.get(name, view);
    if (!found) return null;
    const entries: VersionEntry[] = [];
    let before: Version | null = null;
    for await (const version of this.versions(found.id, { from: Math.max(0, last), to: found.revision })) {
      if (version.revision > last) entries.push({ ...entryOf(version), changes: changesOf(before, version) });
      if (entries.length > size) break;
      before = version;
    }
    return pageOf(
      entries,
      size,
      ({ revision }) => [String(revision)],
      (entry) => entry,
    );
  }

  /** Whole; null if no file made this revision, or the reader sees no such procedure. @throws StoreUnavailable */
  async read(name: string, revision: number, view: RegistryView): Promise<VersionRead | null> {
    const found = await this.procedures.get(name, view);
    if (!found || revision > found.revision) return null;
    for await (const version of this.versions(found.id, { from: revision, to: revision })) {
      return { ...entryOf(version), id: found.id, details: version.fact.data.details };
    }
    return null;
  }

  private async *versions(id: string, range: { readonly from: number; readonly to: number }): AsyncGenerator<Version> {
    if (range.from > range.to) return;
    for await (const recorded of this.store.readStream(streamOf('procedure', id), range)) {
      const read = readFact(recorded);
      if (read?.aggregate !== 'procedure' || !isVersion(read.fact)) continue;
      yield { revision: read.revision, recordedAt: read.recordedAt, fact: read.fact };
    }
  }
}

function isVersion(fact: ProcedureEvent): fact is VersionFact {
  return fact.type === 'ProcedureRegistered' || fact.type === 'ProcedureChanged';
}

function entryOf({ revision, recordedAt, fact }: Version): Omit<VersionEntry, 'changes'> {
  const { type, on: occurredOn, by: authority } = fact;
  const { code, details, source } = fact.data;
  const place = { revision, type, occurredOn, recordedAt, authority, source };
  return { ...place, code: code.written, name: details.name };
}

function changesOf(before: Version | null, { fact }: Version): readonly DetailChange[] {
  if (!before) return [];
  const { code, details } = before.fact.data;
  const recoded = codeChange(code, fact.data.code);
  return [...recoded, ...detailChanges(details, fact.data.details)].map(excerptOf);
}

function codeChange(before: ProcedureCode, after: ProcedureCode): readonly DetailChange[] {
  return before.written === after.written ? [] : [{ field: 'code', before: before.written, after: after.written }];
}
