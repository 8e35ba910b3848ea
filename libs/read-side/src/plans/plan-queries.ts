import { Injectable } from '@nestjs/common';
import { yearOfPlan, type CivilDate, type PlanDocument, type TaskCompletion } from '@app/domain';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { ID_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import { deadlinesOff, type PlanDays } from './deadlines-on-days-off.js';
import { PlanRow } from './plan-row.js';

export type PlanView = Omit<PlanRow, 'document' | 'completions' | 'owner' | 'areas' | 'names'>;

/** `daysOff`: its deadlines by the calendar of its area. */
export interface PlanDetail extends PlanView {
  readonly document: PlanDocument;
  readonly completions: readonly TaskCompletion[];
  readonly daysOff: PlanDays;
}

/** `scope`: area codes; nothing exists outside them. `limit`: 1 to 100, default 50. */
export interface PlanListRequest {
  readonly scope: readonly string[];
  readonly status?: PlanRow['status'] | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class PlanQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** By id. @throws InvalidCursor */
  async list({ scope, status, after, limit }: PlanListRequest): Promise<Page<PlanView>> {
    const size = pageSize(limit);
    const [last] = keyIn(after, [ID_FORM]) ?? [];
    const select = this.dataSource.createQueryBuilder(PlanRow, 'p').where('p.area && :scope', { scope });
    if (last !== undefined) select.andWhere('p.id > :last', { last });
    if (status !== undefined) select.andWhere('p.status = :status', { status });
    const rows = await select
      .orderBy('p.id')
      .limit(size + 1)
      .getMany();
    return pageOf(
      rows,
      size,
      (row) => [row.id],
      (row) => row,
    );
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
    const completions = JSON.parse(row.completions) as readonly TaskCompletion[];
    const calendarOf = await calendarsOf(this.dataSource, [row]);
    const daysOff = deadlinesOff(document, calendarOf(row.area), yearOfPlan(document, today));
    return { ...row, document, completions, daysOff };
  }
}
