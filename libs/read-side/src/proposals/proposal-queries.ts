import { Injectable } from '@nestjs/common';
import { missingToSubmit, type CivilDate, type Content, type Missing, type Outcome, type Proposal } from '@app/domain';
import { POSITION_FORM, type Position } from '@app/event-store';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import { planTitles } from '../plans/plan-titles.js';
import { standingView, type Seen, type StandingView } from '../standing/standing.js';
import { filtered, type ProposalFilter } from './proposal-filter.js';
import { ProposalRow } from './proposal-row.js';

export interface ProposalView extends StandingView {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly plan: { readonly id: string; readonly title: string | null };
  readonly path: { readonly id: string; readonly version: number };
  readonly number: string;
  readonly title: string;
  readonly item: string | null;
  readonly catalogue: string | null;
  readonly unit: string;
  readonly area: readonly string[];
  readonly status: ProposalRow['status'];
  readonly phase: ProposalRow['phase'];
  readonly returns: number;
  readonly edition: number;
  readonly outcome: Outcome | null;
  readonly dossier: string | null;
}

/** `missing`: what keeps this edition from being submitted. */
export interface ProposalDetail extends ProposalView {
  readonly content: Content;
  readonly missing: readonly Missing[];
  readonly state: Proposal;
}

/** `scope`: area codes; what lies in none of them is as if it did not exist. `limit`: 1 to 100, 50 unless told. */
export interface ProposalListRequest extends ProposalFilter {
  readonly scope: readonly string[];
  readonly today: CivilDate;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class ProposalQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** A page, newest drafts first, an order that no later event changes. Throws `InvalidCursor`. */
  async list(request: ProposalListRequest): Promise<Page<ProposalView>> {
    const { scope, today } = request;
    const size = pageSize(request.limit);
    const [after] = keyIn(request.after, [POSITION_FORM]) ?? [];
    const select = this.dataSource.createQueryBuilder(ProposalRow, 'p').where('p.area && :scope', { scope });
    if (after !== undefined) select.andWhere('p.drafted < :after', { after });
    const rows = await filtered(select, request, today)
      .orderBy('p.drafted', 'DESC')
      .limit(size + 1)
      .getMany();
    const titles = await planTitles(this.dataSource, rows);
    const seen = { today, calendarOf: await calendarsOf(this.dataSource, rows) };
    return pageOf(
      rows,
      size,
      (row) => [row.drafted],
      (row) => viewOf(row, titles, seen),
    );
  }

  /** One proposal with everything it says; null where there is none in scope. */
  async get(
    id: string,
    request: { readonly scope: readonly string[]; readonly today: CivilDate },
  ): Promise<ProposalDetail | null> {
    const row = await this.dataSource
      .createQueryBuilder(ProposalRow, 'p')
      .addSelect('p.state')
      .where('p.id = :id and p.area && :scope', { id, scope: request.scope })
      .getOne();
    if (!row) return null;
    const state = JSON.parse(row.state) as Proposal;
    const seen = { today: request.today, calendarOf: await calendarsOf(this.dataSource, [row]) };
    const view = viewOf(row, await planTitles(this.dataSource, [row]), seen);
    return { ...view, content: state.content, missing: missingToSubmit(state), state };
  }
}

function viewOf(row: ProposalRow, titles: ReadonlyMap<string, string>, seen: Seen): ProposalView {
  const { id, revision, position, number, title, item, catalogue, unit, area, status, phase } = row;
  const { returns, edition, outcome, dossier } = row;
  const plan = { id: row.plan, title: titles.get(row.plan) ?? null };
  const path = { id: row.path, version: row.pathVersion };
  const standing = standingView(row, seen, status === 'open');
  const place = { plan, path, number, title, item, catalogue, unit, area };
  return { id, revision, position, ...place, status, phase, ...standing, returns, edition, outcome, dossier };
}
