import type { CivilDate, PlanDocument } from '@app/domain';
import type { PlanDetail, PlanView } from '@app/read-side';
import { PLAN_STATUS_NAMES, planShortTitle } from '@app/wording';
import { ActBody } from '../acts/act-views.js';
import { dayOffBody, DayOffBody } from '../http/day-off-body.js';
import type { AreaNames } from '../http/place-names.js';
import { CountedPageBody } from '../http/page-query.js';
import {
  ShownAs,
  ShownFlag,
  ShownList,
  ShownMaybe,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  ShownTexts,
  type Plain,
} from '../http/answer-fields.js';
import { targetBodies, TargetBody } from './target-views.js';
import { itemBodies, ItemReportedBody, tasksBody, TasksBody } from './task-views.js';
import { parts, WHOLE } from '../http/shapes.js';
import { PLAN_FILE } from '../http/told-forms.js';

const COUNTS = parts<keyof PlanSummaryBody['counts']>({ items: WHOLE, tasks: WHOLE, targets: WHOLE, remarks: WHOLE });

export class PlanSummaryBody {
  @ShownText({ about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  id!: string;

  @ShownNumber({ about: 'Bản ghi hiện tại; dùng cho If-Match.', example: 1 })
  revision!: number;

  @ShownText({ about: 'Tên kế hoạch.', example: 'Kế hoạch rà soát thủ tục hành chính năm 2026' })
  title!: string;

  @ShownText({
    about: 'Tên ngắn: số của kế hoạch; chưa có số thì năm và cơ quan ban hành.',
    example: 'Kế hoạch năm 2026 của Chủ tịch UBND phường Gia Sàng',
  })
  shortTitle!: string;

  @ShownMaybe({ about: 'Số của kế hoạch.', example: '74/KH-UBND' })
  number!: string | null;

  @ShownMaybe({ about: 'Ngày như in trên kế hoạch.', example: 'ngày 27 tháng 02 năm 2026' })
  date!: string | null;

  @ShownFlag({ about: 'Là bản dự thảo.', example: false })
  draft!: boolean;

  @ShownText({ about: 'Tình trạng.', values: Object.keys(PLAN_STATUS_NAMES) })
  status!: PlanView['status'];

  @ShownText({ about: 'Tên tình trạng.', example: PLAN_STATUS_NAMES.adopted })
  statusName!: string;

  @ShownText({ about: 'Cơ quan ban hành.', example: 'UBND phường Gia Sàng' })
  issuer!: string;

  @ShownTexts({ about: 'Địa bàn, từ tỉnh xuống.', example: ['19', '19.gia-sang'] })
  area!: readonly string[];

  @ShownText({ about: 'Tên địa bàn.', example: 'Phường Gia Sàng, tỉnh Thái Nguyên' })
  areaName!: string;

  @ShownAs(COUNTS, {
    about: 'Số nội dung rà soát, nhiệm vụ, chỉ tiêu và ghi chú.',
    example: { items: 34, tasks: 41, targets: 9, remarks: 12 },
  })
  counts!: Pick<PlanView, 'items' | 'tasks' | 'targets' | 'remarks'>;
}

export class PlanPageBody extends CountedPageBody {
  @ShownList(() => PlanSummaryBody, { about: 'Các kế hoạch.' })
  items!: PlanSummaryBody[];
}

class DeadlineOffBody {
  @ShownText({ about: 'Vị trí trong toàn văn (JSON Pointer).', example: '/paths/0/stages/3/deadline' })
  at!: string;

  @ShownText({ about: 'Thời hạn theo lời của kế hoạch.', example: 'trước ngày 5/9/2026' })
  text!: string;

  @ShownText({ about: 'Ngày được nêu.', example: '2026-09-05' })
  named!: string;

  @ShownMaybeOne(() => DayOffBody, { about: 'Ngày nghỉ mà ngày được nêu rơi vào.' })
  namedOnDayOff!: DayOffBody | null;

  @ShownText({ about: 'Ngày cuối còn đúng hạn.', example: '2026-09-04' })
  due!: string;

  @ShownMaybeOne(() => DayOffBody, { about: 'Ngày nghỉ mà ngày cuối rơi vào.' })
  dueOnDayOff!: DayOffBody | null;
}

export class PlanBody extends PlanSummaryBody {
  @ShownText({ about: 'Vị trí của sự kiện mới nhất.', example: '0000000000000000042' })
  position!: string;

  @ShownAs(PLAN_FILE, { about: 'Toàn văn kế hoạch theo mẫu ở GET /api/v1/plans/schema.' })
  document!: PlanDocument;

  @ShownList(() => TargetBody, { about: 'Chỉ tiêu, mỗi con số ở dạng tính được với tên chỉ số và nguồn.' })
  targets!: TargetBody[];

  @ShownOne(() => TasksBody, { about: 'Nhiệm vụ đến hôm nay: đến hạn, đúng hạn, chậm hạn.' })
  tasks!: TasksBody;

  @ShownList(() => ItemReportedBody, { about: 'Nội dung không qua phương án đến hôm nay, báo cáo như nhiệm vụ.' })
  itemsReported!: ItemReportedBody[];

  @ShownList(() => DeadlineOffBody, { about: 'Thời hạn rơi vào ngày nghỉ; vẫn giữ như kế hoạch ghi.' })
  deadlinesOnDaysOff!: DeadlineOffBody[];

  @ShownTexts({ about: 'Vị trí của những thời hạn mà lịch làm việc chưa tới.', example: [] })
  deadlinesBeyondCalendar!: readonly string[];

  @ShownList(() => ActBody, { about: 'Mọi việc có thể làm với kế hoạch: người hỏi làm được hay không, và vì sao.' })
  acts!: readonly ActBody[];
}

export function planSummary(view: PlanView, areas: AreaNames): Plain<PlanSummaryBody> {
  const { id, revision, title, number, date, draft, status, issuer, area, items, tasks, targets, remarks } = view;
  const counts = { items, tasks, targets, remarks };
  const statusName = PLAN_STATUS_NAMES[status];
  const head = { title, shortTitle: planShortTitle(view), number, date, draft };
  return { id, revision, ...head, status, statusName, issuer, area, areaName: areas(area), counts };
}

/** `today` decides what is late. */
export function planBody(view: PlanDetail, today: CivilDate, areas: AreaNames): Omit<PlanBody, 'acts'> {
  const { position, document, daysOff } = view;
  const deadlinesOnDaysOff = daysOff.off.map((one) => ({
    ...one,
    namedOnDayOff: dayOffBody(one.namedOnDayOff),
    dueOnDayOff: dayOffBody(one.dueOnDayOff),
  }));
  return {
    ...planSummary(view, areas),
    position,
    document,
    targets: targetBodies(document),
    tasks: tasksBody(document, view.completions, today),
    itemsReported: itemBodies(document, view.itemsDone, today),
    deadlinesOnDaysOff,
    deadlinesBeyondCalendar: daysOff.unreached,
  };
}
