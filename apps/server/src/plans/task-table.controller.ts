import type { PlanDocument } from '@app/domain';
import { PlanQueries } from '@app/read-side';
import { TABLE_FILES, TASK_COLUMNS, TASK_STANDING_NAMES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CsvCell } from '../downloads/csv-text.js';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';
import { MayBeChoice } from '../http/fields.js';
import { Scope } from '../http/gate/scope.js';
import { PlanParam } from '../http/id-param.js';
import { ReadQuery } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { tasksBody, type TasksBody } from './task-views.js';

export class TaskTableQuery extends ReadQuery {
  @MayBeChoice(TASK_STANDING_NAMES, { about: 'Chỉ những sản phẩm có tình trạng này.' })
  standing?: keyof typeof TASK_STANDING_NAMES;
}

@ApiTags('Kế hoạch')
@Controller('api/v1/plans/:id/tasks.csv')
export class TaskTableController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ReadPlan', 'Nhiệm vụ của kế hoạch với từng sản phẩm, hạn và báo cáo, dạng bảng')
  async table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) id: string,
    @Query() { standing }: TaskTableQuery,
  ): Promise<StreamableFile> {
    const today = this.clock.today();
    const found = await this.plans.get(id, { scope, today });
    if (!found) throw new Problem('NOT_FOUND');
    const { products } = tasksBody(found.document, found.completions, today);
    const shown = products.filter((one) => standing === undefined || one.standing === standing);
    return this.tables.of(person, {
      file: `${TABLE_FILES.tasks}-${id}-${today}`,
      headings: Object.values(TASK_COLUMNS),
      rowsOf: () => Promise.resolve({ items: shown.map(cellsIn(found.document)), next: null }),
    });
  }
}

/** Of one product. */
function cellsIn({ tasks, units, unitSets }: PlanDocument) {
  const names = new Map([...units, ...unitSets].map(({ id, name }) => [id, name]));
  const known = new Map(tasks.map((task) => [task.id, task]));
  return (one: TasksBody['products'][number]): readonly CsvCell[] => {
    const { number = null, section = null, lead = [] } = known.get(one.task) ?? {};
    return inColumns(TASK_COLUMNS, {
      number,
      task: one.taskName,
      section,
      lead: lead.map((unit) => names.get(unit) ?? unit).join('; '),
      product: one.product,
      due: one.due && { day: one.due },
      standing: one.standingName,
      completedOn: one.completedOn && { day: one.completedOn },
      document: one.document && one.document.number,
      id: one.task,
    });
  };
}
