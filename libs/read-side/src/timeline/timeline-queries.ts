import { Injectable } from '@nestjs/common';
import type { Authority, CivilDate } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import type { CorrectionMade } from '../records/mark.js';
import type { Summary } from './fact-summary.js';
import { TimelineRow } from './timeline-row.js';

/** `recordedAt`: instant, ISO 8601 in UTC. */
export interface TimelineEntry {
  readonly revision: number;
  readonly type: TimelineRow['type'];
  readonly stage: { readonly id: string; readonly name: string } | null;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly authority: Authority;
  /** Whoever stands behind a fact that a process carried over; otherwise the authority. */
  readonly doneBy: Authority;
  readonly summary: Summary;
  /** How the date and the summary were put right since, oldest first; they are shown as they count now. */
  readonly corrections: readonly CorrectionMade[];
}

/** `scope`: area codes. `limit`: 1 to 100, default 50. */
export interface TimelineRequest {
  readonly scope: readonly string[];
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class TimelineQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Oldest first; null if there is no such proposal in scope. @throws InvalidCursor */
  async ofProposal(id: string, request: TimelineRequest): Promise<Page<TimelineEntry> | null> {
    return this.page('proposal', id, request);
  }

  /** Null if the fact is unknown, or the proposal not in scope. */
  async factOfProposal(id: string, revision: number, scope: readonly string[]): Promise<TimelineEntry | null> {
    if (!(await this.isInScope('proposal', id, scope))) return null;
    const row = await this.dataSource.getRepository(TimelineRow).findOneBy({ kind: 'proposal', id, revision });
    return row && entryOf(row);
  }

  async ofDossier(id: string, request: TimelineRequest): Promise<Page<TimelineEntry> | null> {
    return this.page('dossier', id, request);
  }

  private async page(kind: TimelineRow['kind'], id: string, { scope, after, limit }: TimelineRequest) {
    const size = pageSize(limit);
    const [last] = keyIn(after, [COUNT_FORM]) ?? [];
    if (!(await this.isInScope(kind, id, scope))) return null;
    const rows = await this.dataSource
      .createQueryBuilder(TimelineRow, 't')
      .where('t.kind = :kind and t.id = :id and t.revision > :last', { kind, id, last: Number(last ?? -1) })
      .orderBy('t.revision')
      .limit(size + 1)
      .getMany();
    return pageOf(rows, size, (row) => [String(row.revision)], entryOf);
  }

  private async isInScope(kind: TimelineRow['kind'], id: string, scope: readonly string[]): Promise<boolean> {
    const owner = `select from read_side.${kind} where id = $1 and area && $2::text[]`;
    return (await this.dataSource.query<unknown[]>(owner, [id, scope])).length > 0;
  }
}

function entryOf(row: TimelineRow): TimelineEntry {
  const { revision, type, stage, stageName, occurredOn, recordedAt, late } = row;
  return {
    revision,
    type,
    stage: stage === null ? null : { id: stage, name: stageName ?? stage },
    occurredOn,
    recordedAt,
    late,
    authority: JSON.parse(row.authority) as Authority,
    doneBy: JSON.parse(row.doneBy) as Authority,
    summary: JSON.parse(row.summary) as Summary,
    corrections: JSON.parse(row.corrections) as readonly CorrectionMade[],
  };
}
