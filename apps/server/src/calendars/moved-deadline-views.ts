import type { CivilDate } from '@app/domain';
import type { MovedDeadline, MovedDeadlines } from '@app/read-side';
import { KIND_NAMES } from '@app/wording';
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
  @ShownMaybeNumber({ about: 'Số ngày làm việc còn lại đến hạn; null khi lịch không có những ngày này.', example: 9 })
  workingDaysLeft!: number | null;

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

  @ShownText({ about: 'Hạn đã ghi; lịch mới không đổi ngày này.', example: '2026-06-30' })
  due!: CivilDate;

  @ShownOne(() => DueByCalendarBody, { about: 'Theo lịch đang dùng.' })
  before!: DueByCalendarBody;

  @ShownOne(() => DueByCalendarBody, { about: 'Theo lịch mới.' })
  after!: DueByCalendarBody;
}

/** Dates stay as recorded: the law does not move a day that a paper names. */
export class MovedDeadlinesBody {
  @ShownNumber({
    about: 'Có bao nhiêu hạn, từ hôm nay, còn số ngày làm việc khác đi hoặc rơi vào ngày nghỉ khác.',
    example: 3,
  })
  total!: number;

  @ShownList(() => MovedDeadlineBody, { about: 'Những hạn sớm nhất trong số đó, nhiều nhất 50.' })
  shown!: MovedDeadlineBody[];
}

export function movedDeadlinesBody({ total, shown }: MovedDeadlines): MovedDeadlinesBody {
  return { total, shown: shown.map(movedDeadlineBody) };
}

function movedDeadlineBody({ kind, id, number, title, due, before, after }: MovedDeadline): MovedDeadlineBody {
  return { kind, kindName: KIND_NAMES[kind], id, number, title, due, before: dueBy(before), after: dueBy(after) };
}

function dueBy({ workingDaysLeft, dueOnDayOff }: MovedDeadline['before']): DueByCalendarBody {
  return { workingDaysLeft, dueOnDayOff: dayOffBody(dueOnDayOff) };
}
