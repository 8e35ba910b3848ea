import { Injectable } from '@nestjs/common';
import type { CivilDate, DossierPhase, ProposalPhase } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { dueOfDossier } from '../dossiers/dossier-due.js';
import { DAY_FORM, ID_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import { postKey, type Post } from '../standing/posts.js';
import { readingOf, type InScope } from '../standing/standing-lists.js';
import type { Standing } from '../standing/standing-row.js';
import { planView, standingView, type Reading, type StandingView } from '../standing/standing-view.js';

/** A proposal in a dossier waits as that dossier. */
export interface WorkItem extends StandingView {
  readonly kind: 'proposal' | 'dossier';
  readonly id: string;
  readonly revision: number;
  readonly plan: { readonly id: string; readonly title: string | null };
  readonly number: string | null;
  readonly title: string;
  readonly unit: string;
  readonly phase: ProposalPhase | DossierPhase;
}

/** `posts`: those that the person holds today. `limit`: 1 to 100, default 50. */
export interface MyWorkRequest extends InScope {
  readonly person: string;
  readonly posts: readonly Post[];
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

type Row = Omit<Standing, 'involved'> &
  Omit<WorkItem, keyof StandingView | 'plan'> & {
    readonly plan: string;
    readonly area: readonly string[];
    readonly urgency: CivilDate;
  };

@Injectable()
export class MyWorkQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /**
   * By urgency: the longest overdue first, then what is due next, then what names no day; within a day what has waited
   * longest. Without what four eyes forbid. @throws InvalidCursor
   */
  async list(request: MyWorkRequest): Promise<Page<WorkItem>> {
    const { person, posts, scope, today } = request;
    const size = pageSize(request.limit);
    const key = keyIn(request.after, [DAY_FORM, DAY_FORM, /^(proposal|dossier)$/, ID_FORM]);
    const after = key ?? [EARLIEST, EARLIEST, '', ''];
    const parameters = [posts.map(postKey), scope, person, ...after, size + 1, today];
    const rows = await this.dataSource.query<Row[]>(WORK, parameters);
    const reading = await readingOf(this.dataSource, rows, today);
    return pageOf(
      rows,
      size,
      (row) => [row.urgency, row.since, row.kind, row.id],
      (row) => itemOf(row, reading),
    );
  }
}

function itemOf(row: Row, reading: Reading): WorkItem {
  const { kind, id, revision, number, title, unit, phase } = row;
  const standing = standingView(row, reading, true);
  return { kind, id, revision, plan: planView(row, reading), number, title, unit, phase, ...standing };
}

const EARLIEST = '0001-01-01';

const columns = (
  due: string,
) => `id, revision, plan, area, number, title, unit, phase, stage, stage_name as "stageName",
  stage_kind as "stageKind", stage_index as "stageIndex", since::text as since, ${due}::text as due, deadline,
  must_act as "mustAct", coalesce(${due}, '9999-12-31')::text collate "C" as urgency`;

const WAITING = `must_act && $1::text[] and area && $2::text[] and not
  (stage_kind in ('consolidation', 'submission', 'approval') and involved @> array[$3::text])`;

const WORK = `
  select * from (
    select 'proposal' as kind, ${columns('due')} from read_side.proposal where ${WAITING} and phase <> 'in-dossier'
      and coalesce(postponed ->> 'until', '') <= $9
    union all
    select 'dossier' as kind, ${columns(dueOfDossier('dossier'))} from read_side.dossier where ${WAITING}
  ) work
  where (urgency, since, kind, id) > ($4::text, $5::text, $6::text, $7::text)
  order by urgency, since, kind, id
  limit $8`;
