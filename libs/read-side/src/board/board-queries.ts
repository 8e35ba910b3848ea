import { Injectable } from '@nestjs/common';
import type { DossierPhase, PlanDocument } from '@app/domain';
import { calendarsOf } from '../calendars/calendars-of.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { PlanRow } from '../plans/plan-row.js';
import { VacantWorkQueries } from '../vacant-work/vacant-work-queries.js';
import { boardOf, type Board } from './board.js';
import type { CountedCell } from './counted-cell.js';
import { cellsAsked, type BoardFilter } from './cells-asked.js';

/** `area`: only what lies in it; it must be one of the scope, or lie in one. */
interface BoardRequest extends Omit<BoardFilter, 'plan'> {
  readonly area?: string | undefined;
}

@Injectable()
export class BoardQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly work: VacantWorkQueries,
  ) {}

  /** Null if there is no such plan in scope. */
  async get(plan: string, { scope, area, ...filter }: BoardRequest): Promise<Board | null> {
    const { today } = filter;
    const within = area === undefined ? scope : [area];
    const known = await this.dataSource
      .createQueryBuilder(PlanRow, 'p')
      .addSelect('p.document')
      .where('p.id = :plan and p.area && :scope', { plan, scope })
      .getOne();
    if (!known) return null;
    const [cells, dossiers, vacant, calendarOf] = await Promise.all([
      this.cells({ ...filter, scope: within, plan }),
      this.dossiers(plan, within),
      this.work.ofPlan(plan, today, area),
      calendarsOf(this.dataSource, [known]),
    ]);
    const { paths } = JSON.parse(known.document) as PlanDocument;
    const shown = filter.path === undefined ? paths : paths.filter(({ id }) => id === filter.path);
    const counted = boardOf(cells, { today, calendar: calendarOf(known.area), paths: shown });
    return { plan: { id: plan, title: known.title }, today, vacant, dossiers, ...counted };
  }

  private cells(filter: BoardFilter): Promise<readonly CountedCell[]> {
    const { cells, values } = cellsAsked(filter);
    return this.dataSource.query<CountedCell[]>(`${COUNTED} from ${cells} ${GROUPED}`, [...values]);
  }

  private dossiers(plan: string, within: readonly string[]): Promise<Board['dossiers']> {
    const sql = `select phase, count(*)::integer as total from read_side.dossier where plan = $1 and area && $2::text[]
      group by phase order by phase`;
    return this.dataSource.query<{ readonly phase: DossierPhase; readonly total: number }[]>(sql, [plan, within]);
  }
}

const COUNTED = `select path, stage, stage_name as "stageName", stage_kind as "stageKind", stage_index as "stageIndex",
  unit, phase, outcome, open, due::text as due, sum(count)::integer as count`;
const GROUPED = 'group by path, stage, stage_name, stage_kind, stage_index, unit, phase, outcome, open, due';
