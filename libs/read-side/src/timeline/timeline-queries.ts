import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import type { NamesInPlan } from '../plans/part-names.js';
import { planNames } from '../plans/plan-names.js';
import { restored, type Found } from '../past/restored.js';
import type { ProposalRecord } from '../records/proposal-record.js';
import { timelineFact, type TimelineFactView } from './timeline-fact.js';
import { TimelineRow } from './timeline-row.js';

export interface TimelineEntry extends TimelineFactView {
  /** Of the stays at stages that the proposal or dossier lists, the place of the one in which it happened. */
  readonly stay: number;
}

/** `scope`: area codes. `limit`: 1 to 100, default 50. `types`: only facts of these; absent: every fact. */
export interface TimelineRequest {
  readonly scope: readonly string[];
  readonly types?: readonly string[] | undefined;
  readonly newestFirst?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** `entered`: the revisions at which its stays at stages began, oldest first. */
interface Owner {
  readonly plan: string;
  readonly entered: readonly number[];
}

@Injectable()
export class TimelineQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Oldest first unless asked; null if there is no such proposal in scope. @throws InvalidCursor */
  async ofProposal(id: string, request: TimelineRequest): Promise<Page<TimelineEntry> | null> {
    return this.page('proposal', id, request);
  }

  /** Null if the fact is unknown, or the proposal not in scope. */
  async factOfProposal(id: string, revision: number, scope: readonly string[]): Promise<TimelineEntry | null> {
    const owner = await this.ownerOf('proposal', id, scope);
    if (owner === null) return null;
    const row = await this.dataSource.getRepository(TimelineRow).findOneBy({ kind: 'proposal', id, revision });
    return row && entryOf(row, owner, await this.itemNames(owner.plan));
  }

  /** The edition that stands; null if there is no such proposal in scope. */
  async editionOf(id: string, scope: readonly string[]): Promise<number | null> {
    const sql = 'select edition from read_side.proposal where id = $1 and area && $2::text[]';
    const [row] = await this.dataSource.query<{ readonly edition: number }[]>(sql, [id, scope]);
    return row?.edition ?? null;
  }

  async ofDossier(id: string, request: TimelineRequest): Promise<Page<TimelineEntry> | null> {
    return this.page('dossier', id, request);
  }

  private async page(kind: TimelineRow['kind'], id: string, request: TimelineRequest) {
    const { scope, after, limit, types, newestFirst = false } = request;
    const size = pageSize(limit);
    const [last] = keyIn(after, [COUNT_FORM]) ?? [];
    const owner = await this.ownerOf(kind, id, scope);
    if (owner === null) return null;
    const select = this.dataSource
      .createQueryBuilder(TimelineRow, 't')
      .where('t.kind = :kind and t.id = :id', { kind, id })
      .orderBy('t.revision', newestFirst ? 'DESC' : 'ASC')
      .limit(size + 1);
    if (last !== undefined) select.andWhere(`t.revision ${newestFirst ? '<' : '>'} :last`, { last: Number(last) });
    if (types) select.andWhere('t.type = any(:types)', { types });
    const items = await this.itemNames(owner.plan);
    return pageOf(
      await select.getMany(),
      size,
      (row) => [String(row.revision)],
      (row) => entryOf(row, owner, items),
    );
  }

  /** Null if it is not in scope. */
  private async ownerOf(kind: TimelineRow['kind'], id: string, scope: readonly string[]): Promise<Owner | null> {
    const sql = `select id, revision, plan, record from read_side.${kind} where id = $1 and area && $2::text[]`;
    const [row] = await this.dataSource.query<(Found<'record'> & Pick<Owner, 'plan'>)[]>(sql, [id, scope]);
    if (!row) return null;
    const { plan, record } = await restored(kind, row);
    const { stays } = JSON.parse(record) as Pick<ProposalRecord, 'stays'>;
    return { plan, entered: stays.map(({ entered }) => entered.revision) };
  }

  private async itemNames(plan: string): Promise<NamesInPlan['items']> {
    return (await planNames(this.dataSource, [{ plan }])).get(plan)?.items ?? {};
  }
}

/** What leads to another stage happens in the stay that it ends. */
function stayOf(revision: number, { entered }: Owner): number {
  return Math.max(
    0,
    entered.findLastIndex((one) => one < revision),
  );
}

function entryOf(row: TimelineRow, owner: Owner, items: NamesInPlan['items']): TimelineEntry {
  return { ...timelineFact(row, items), stay: stayOf(row.revision, owner) };
}
