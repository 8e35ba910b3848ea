import { Injectable } from '@nestjs/common';
import type { CivilDate, Dossier } from '@app/domain';
import { POSITION_FORM, type Position } from '@app/event-store';
import type { SelectQueryBuilder } from 'typeorm';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import { planTitles } from '../plans/plan-titles.js';
import { standingView, type Seen, type StandingView } from '../standing/standing.js';
import { DossierRow } from './dossier-row.js';

/** `own`: made for one proposal, where no stage gathers; it has no number. `entries`: proposals in it now. */
export interface DossierView extends StandingView {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly plan: { readonly id: string; readonly title: string | null };
  readonly path: { readonly id: string; readonly version: number };
  readonly number: string | null;
  readonly title: string;
  readonly own: boolean;
  readonly unit: string;
  readonly area: readonly string[];
  readonly status: DossierRow['status'];
  readonly phase: DossierRow['phase'];
  readonly returns: number;
  readonly entries: number;
  readonly decided: number;
  readonly undecided: number;
  readonly decisions: number;
  readonly letters: number;
}

export interface DossierDetail extends DossierView {
  readonly state: Dossier;
}

/** `scope`: area codes; what lies in none of them is as if it did not exist. `limit`: 1 to 100, 50 unless told. */
export interface DossierListRequest {
  readonly scope: readonly string[];
  readonly today: CivilDate;
  readonly plan?: string | undefined;
  readonly unit?: string | undefined;
  readonly stage?: string | undefined;
  readonly phase?: string | undefined;
  readonly status?: string | undefined;
  readonly own?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

const EXACT = ['plan', 'unit', 'stage', 'phase', 'status', 'own'] as const;

@Injectable()
export class DossierQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** A page, newest first, an order that no later event changes. Throws `InvalidCursor`. */
  async list(request: DossierListRequest): Promise<Page<DossierView>> {
    const { scope, today } = request;
    const size = pageSize(request.limit);
    const [after] = keyIn(request.after, [POSITION_FORM]) ?? [];
    const select = this.dataSource.createQueryBuilder(DossierRow, 'd').where('d.area && :scope', { scope });
    if (after !== undefined) select.andWhere('d.opened < :after', { after });
    const rows = await filtered(select, request)
      .orderBy('d.opened', 'DESC')
      .limit(size + 1)
      .getMany();
    const titles = await planTitles(this.dataSource, rows);
    const seen = { today, calendarOf: await calendarsOf(this.dataSource, rows) };
    return pageOf(
      rows,
      size,
      (row) => [row.opened],
      (row) => viewOf(row, titles, seen),
    );
  }

  /** One dossier with its proposals, letters and decisions; null where there is none in scope. */
  async get(
    id: string,
    { scope, today }: { readonly scope: readonly string[]; readonly today: CivilDate },
  ): Promise<DossierDetail | null> {
    const row = await this.dataSource
      .createQueryBuilder(DossierRow, 'd')
      .addSelect('d.state')
      .where('d.id = :id and d.area && :scope', { id, scope })
      .getOne();
    if (!row) return null;
    const seen = { today, calendarOf: await calendarsOf(this.dataSource, [row]) };
    const view = viewOf(row, await planTitles(this.dataSource, [row]), seen);
    return { ...view, state: JSON.parse(row.state) as Dossier };
  }
}

function filtered(select: SelectQueryBuilder<DossierRow>, request: DossierListRequest) {
  for (const name of EXACT) {
    const value = request[name];
    if (value !== undefined) select.andWhere(`d.${name} = :${name}`, { [name]: value });
  }
  const late = `(d.status <> 'over' and d.due is not null and d.due < :today)`;
  const { overdue, today } = request;
  if (overdue !== undefined) select.andWhere(overdue ? late : `not ${late}`, { today });
  return select;
}

function viewOf(row: DossierRow, titles: ReadonlyMap<string, string>, seen: Seen): DossierView {
  const { id, revision, position, number, title, own, unit, area, status, phase, returns } = row;
  const { entries, decided, undecided, decisions, letters } = row;
  const plan = { id: row.plan, title: titles.get(row.plan) ?? null };
  const path = { id: row.path, version: row.pathVersion };
  const place = { plan, path, number, title, own, unit, area };
  const standing = standingView(row, seen, status !== 'over');
  const counts = { returns, entries, decided, undecided, decisions, letters };
  return { id, revision, position, ...place, status, phase, ...standing, ...counts };
}
