import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { PlanRow } from '../plans/plan-row.js';
import { VacantWorkQueries } from '../vacant-work/vacant-work-queries.js';
import { BoardCell } from './board-cell.js';
import { boardOf, type Board } from './board.js';

/** `area`: only what lies in it; it must be one of the scope, or lie in one. */
interface BoardRequest {
  readonly scope: readonly string[];
  readonly today: CivilDate;
  readonly area?: string | undefined;
}

@Injectable()
export class BoardQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly work: VacantWorkQueries,
  ) {}

  /** Null if there is no such plan in scope. */
  async get(plan: string, { scope, today, area }: BoardRequest): Promise<Board | null> {
    const known = await this.dataSource
      .createQueryBuilder(PlanRow, 'p')
      .where('p.id = :plan and p.area && :scope', { plan, scope })
      .getOne();
    if (!known) return null;
    const cells = await this.cells(plan, area);
    const calendarOf = await calendarsOf(this.dataSource, [known]);
    const vacant = await this.work.ofPlan(plan, today, area);
    return { plan: { id: plan, title: known.title }, today, vacant, ...boardOf(cells, today, calendarOf(known.area)) };
  }

  /** A unit's proposals lie in its area where that is in the plan's, else in the plan's. */
  private cells(plan: string, area: string | undefined): Promise<readonly BoardCell[]> {
    const select = this.dataSource.createQueryBuilder(BoardCell, 'c').where('c.plan = :plan', { plan });
    if (area !== undefined) select.andWhere(LIES_IN, { area });
    return select.getMany();
  }
}

const LIES_IN = `exists (
  select from read_side.plan p left join read_side.unit u on u.id = c.unit and u.area @> array[p.owner]
  where p.id = c.plan and (u.area @> array[:area] or p.owner = :area or starts_with(p.owner, :area || '/'))
)`;
