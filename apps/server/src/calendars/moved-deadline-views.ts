import type { CivilDate } from '@app/domain';
import { DEADLINE_MOVES, type DeadlineMove, type MovedDeadline, type MovedDeadlines } from '@app/read-side';
import { DEADLINE_MOVE_NAMES, KIND_NAMES } from '@app/wording';
import {
  ShownList,
  ShownMaybe,
  ShownMaybeNumber,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
} from '../http/answer-fields.js';
import { DayOffBody, dayOffBody } from '../http/day-off-body.js';

export class DueByCalendarBody {
  @ShownMaybeNumber({
    about: 'Số ngày làm việc còn lại đến hạn, âm khi đã quá; null khi không có hạn hoặc lịch không có những ngày này.',
    example: 9,
  })
  workingDaysLeft!: number | null;

  @ShownMaybeNumber({
    about: 'Số ngày làm việc đã ở bước hiện tại; null khi lịch không có những ngày này.',
    example: 4,
  })
  workingDaysAtStage!: number | null;

  @ShownMaybeOne(() => DayOffBody, { about: 'Ngày nghỉ mà hạn rơi vào; null khi hạn là ngày làm việc.' })
  dueOnDayOff!: DayOffBody | null;
}

export class MovedDeadlineBody {
  @ShownText({ about: 'Phương án hay hồ sơ trình.', values: ['proposal', 'dossier'] })
  kind!: MovedDeadline['kind'];

  @ShownText({ about: 'Loại, bằng lời.', example: KIND_NAMES.proposal })
  kindName!: string;

  @ShownText({ about: 'Mã.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  id!: string;

  @ShownMaybe({ about: 'Số trong kế hoạch.', example: 'PA-0012' })
  number!: string | null;

  @ShownText({ about: 'Tên.', example: 'Đơn giản hóa thủ tục đăng ký thành lập hộ kinh doanh' })
  title!: string;

  @ShownText({ about: 'Ngày đến bước hiện tại.', example: '2026-06-01' })
  since!: CivilDate;

  @ShownMaybe({ about: 'Hạn đã ghi, lịch mới không đổi ngày này; null khi không nêu hạn.', example: '2026-06-30' })
  due!: CivilDate | null;

  @ShownOne(() => DueByCalendarBody, { about: 'Theo lịch đang dùng.' })
  before!: DueByCalendarBody;

  @ShownOne(() => DueByCalendarBody, { about: 'Theo lịch mới.' })
  after!: DueByCalendarBody;
}

export class MovedCountBody {
  @ShownText({ about: 'Khác đi thế nào.', values: DEADLINE_MOVES })
  move!: DeadlineMove;

  @ShownText({ about: 'Khác đi thế nào, bằng lời.', example: DEADLINE_MOVE_NAMES['becoming-late'] })
  moveName!: string;

  @ShownNumber({ about: 'Số việc.', example: 2 })
  count!: number;
}

/** Dates stay as recorded: the law does not move a day that a paper names. */
export class MovedDeadlinesBody {
  @ShownNumber({
    about: 'Có bao nhiêu việc chưa xong, đã quá hạn hay chưa, mà lịch mới làm khác đi; mỗi việc tính một lần.',
    example: 3,
  })
  total!: number;

  @ShownList(() => MovedCountBody, {
    about: 'Khác đi thế nào, mỗi cách bao nhiêu việc; một việc có thể khác nhiều cách.',
  })
  counts!: MovedCountBody[];

  @ShownList(() => MovedDeadlineBody, {
    about: 'Một trang những việc đó, hoặc những việc mà move chọn; hạn sớm nhất trước.',
  })
  shown!: MovedDeadlineBody[];

  @ShownMaybe({ about: 'Con trỏ của trang sau; null ở trang cuối.', example: null })
  next!: string | null;
}

export function movedDeadlinesBody({ total, counts, shown, next }: MovedDeadlines): MovedDeadlinesBody {
  const named = DEADLINE_MOVES.map((move) => ({ move, moveName: DEADLINE_MOVE_NAMES[move], count: counts[move] }));
  return { total, counts: named, shown: shown.map(movedDeadlineBody), next };
}

function movedDeadlineBody(moved: MovedDeadline): MovedDeadlineBody {
  const { kind, id, number, title, since, due, before, after } = moved;
  const named = { kind, kindName: KIND_NAMES[kind], id, number, title };
  return { ...named, since, due, before: dueBy(before), after: dueBy(after) };
}

function dueBy({ workingDaysLeft, workingDaysAtStage, dueOnDayOff }: MovedDeadline['before']): DueByCalendarBody {
  return { workingDaysLeft, workingDaysAtStage, dueOnDayOff: dayOffBody(dueOnDayOff) };
}
