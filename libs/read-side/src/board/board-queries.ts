import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { PlanRow } from '../plans/plan-row.js';
import { VacantWorkQueries } from '../vacant-work/vacant-work-queries.js';
import { BoardCell } from './board-cell.js';
import { boardOf, type Board } from './board.js';

@Injectable()
export class BoardQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly work: VacantWorkQueries,
  ) {}

  /** Null if there is no such plan in scope. */
  async get(
    plan: string,
    { scope, today }: { readonly scope: readonly string[]; readonly today: CivilDate },
  ): Promise<Board | null> {
    const known = await this.dataSource
      .createQueryBuilder(PlanRow, 'p')
      .where('p.id = :plan and p.area && :scope', { plan, scope })
      .getOne();
    if (!known) return null;
    const cells = await this.dataSource.manager.find(BoardCell, { where: { plan } });
    const calendarOf = await calendarsOf(this.dataSource, [known]);
    const vacant = await this.work.ofPlan(plan, today);
    return { plan: { id: plan, title: known.title }, today, vacant, ...boardOf(cells, today, calendarOf(known.area)) };
  }
}
