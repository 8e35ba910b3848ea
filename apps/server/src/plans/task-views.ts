import {
  itemsReported,
  tasksOnTime,
  type CivilDate,
  type ItemCompletion,
  type PlanDocument,
  type TaskCompletion,
  type TaskStanding,
} from '@app/domain';
import { TASK_STANDING_NAMES } from '@app/wording';
import { ShownAs, ShownList, ShownMaybe, ShownNumber, ShownText } from '../http/answer-fields.js';
import { orNull, PAPER_CALLED } from '../http/shapes.js';

class ReportedBody {
  @ShownMaybe({ about: 'Sản phẩm; null khi kế hoạch không nêu tên.', example: 'Kế hoạch được ban hành' })
  product!: string | null;

  @ShownMaybe({ about: 'Ngày cuối còn đúng hạn; null khi kế hoạch không nêu ngày.', example: '2026-02-27' })
  due!: CivilDate | null;

  @ShownMaybe({ about: 'Ngày hoàn thành; null khi chưa có báo cáo.', example: '2026-02-26' })
  completedOn!: CivilDate | null;

  @ShownAs(orNull(PAPER_CALLED), {
    about: 'Văn bản báo cáo, nếu có.',
    example: { number: '74/KH-UBND', date: '2026-02-26' },
  })
  document!: TaskCompletion['document'];

  @ShownText({ about: 'Tình trạng.', values: Object.keys(TASK_STANDING_NAMES) })
  standing!: TaskStanding;

  @ShownText({ about: 'Tên tình trạng.', example: TASK_STANDING_NAMES['on-time'] })
  standingName!: string;
}

class TaskProductBody extends ReportedBody {
  @ShownText({ about: 'Mã nhiệm vụ trong kế hoạch.', example: 'I.1' })
  task!: string;

  @ShownText({ about: 'Tên nhiệm vụ.', example: 'Xây dựng văn bản triển khai' })
  taskName!: string;
}

/** Of an item that takes no proposals. */
export class ItemReportedBody extends ReportedBody {
  @ShownText({ about: 'Mã nội dung rà soát trong kế hoạch.', example: 'II.3' })
  item!: string;

  @ShownText({ about: 'Tên nội dung.', example: 'Tham mưu sửa đổi quy định về phí' })
  itemName!: string;
}

export class TasksBody {
  @ShownNumber({ about: 'Sản phẩm đã đến hạn hoặc đã hoàn thành, trong số có ngày hạn.', example: 5 })
  due!: number;

  @ShownNumber({ about: 'Hoàn thành đúng hạn.', example: 4 })
  onTime!: number;

  @ShownNumber({ about: 'Hoàn thành chậm, hoặc đã quá hạn mà chưa hoàn thành.', example: 1 })
  late!: number;

  @ShownList(() => TaskProductBody, { about: 'Từng sản phẩm của từng nhiệm vụ.' })
  products!: TaskProductBody[];
}

export function tasksBody(document: PlanDocument, completions: readonly TaskCompletion[], today: CivilDate): TasksBody {
  const names = new Map(document.tasks.map(({ id, name }) => [id, name]));
  const { products, due, onTime, late } = tasksOnTime(document, completions, today);
  const shown = products.map((one) => ({
    ...one,
    taskName: names.get(one.task) ?? one.task,
    standingName: TASK_STANDING_NAMES[one.standing],
  }));
  return { due, onTime, late, products: shown };
}

/** Items that take no proposals, reported like tasks. */
export function itemBodies(
  document: PlanDocument,
  itemsDone: readonly ItemCompletion[],
  today: CivilDate,
): ItemReportedBody[] {
  const names = new Map(document.items.map(({ id, name }) => [id, name]));
  return itemsReported(document, itemsDone, today).map((one) => ({
    ...one,
    itemName: names.get(one.item) ?? one.item,
    standingName: TASK_STANDING_NAMES[one.standing],
  }));
}
