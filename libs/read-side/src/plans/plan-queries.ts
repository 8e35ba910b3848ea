import { Injectable } from '@nestjs/common';
import { yearOfPlan, type CivilDate, type ItemCompletion, type PlanDocument, type TaskCompletion } from '@app/domain';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { countedPageById, type CountedPage } from '../paging/counted-page.js';
import { holdsWords } from '../search/vietnamese-text.js';
import { deadlinesOff, type PlanDays } from './deadlines-on-days-off.js';
import { reportsIn } from './plan-reports.js';
import { PlanRow } from './plan-row.js';

export type PlanView = Omit<PlanRow, 'document' | 'completions' | 'owner' | 'areas' | 'names'>;

/** `daysOff`: its deadlines by the calendar of its area. */
export interface PlanDetail extends PlanView {
  readonly document: PlanDocument;
  readonly completions: readonly TaskCompletion[];
  readonly itemsDone: readonly ItemCompletion[];
  readonly daysOff: PlanDays;
}

/**
 * `scope`: area codes; nothing exists outside them. `q`: words of its title, number, issuer or id, all to be found, with or
 * without diacritics. `limit`: 1 to 100, default 50.
 */
export interface PlanListRequest {
  readonly scope: readonly string[];
  readonly counted?: boolean | undefined;
  readonly status?: PlanRow['status'] | undefined;
  readonly q?: string | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class PlanQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** By id. @throws InvalidCursor */
  async list({ scope, status, q, ...page }: PlanListRequest): Promise<CountedPage<PlanView>> {
    const select = this.dataSource.createQueryBuilder(PlanRow, 'p').where('p.area && :scope', { scope });
    if (status !== undefined) select.andWhere('p.status = :status', { status });
    if (q !== undefined) select.andWhere('p.id = any(:found)', { found: await this.found(q, scope) });
    return countedPageById(select, page, (row) => row);
  }

  /** With its document and completed products; null if there is none in scope. */
  async get(
    id: string,
    { scope, today }: { readonly scope: readonly string[]; readonly today: CivilDate },
  ): Promise<PlanDetail | null> {
    const row = await this.dataSource
      .createQueryBuilder(PlanRow, 'p')
      .addSelect(['p.document', 'p.completions'])
      .where('p.id = :id and p.area && :scope', { id, scope })
      .getOne();
    if (!row) return null;
    const document = JSON.parse(row.document) as PlanDocument;
    const calendarOf = await calendarsOf(this.dataSource, [row]);
    const daysOff = deadlinesOff(document, calendarOf(row.area), yearOfPlan(document, today));
    return { ...row, document, ...reportsIn(row.completions), daysOff };
  }

  /** A province has a few hundred. */
  private async found(q: string, scope: readonly string[]): Promise<readonly string[]> {
    const sql = 'select id, title, number, issuer from read_side.plan where area && $1::text[]';
    const named = await this.dataSource.query<Pick<PlanRow, 'id' | 'title' | 'number' | 'issuer'>[]>(sql, [scope]);
    return named.flatMap(({ id, title, number, issuer }) =>
      holdsWords([title, number ?? '', issuer, id].join('\n'), q) ? [id] : [],
    );
  }
}
