import type { WorkingCalendar } from '@app/domain';
import type { DeadlineMove } from '@app/read-side';
import { DEADLINE_MOVE_NAMES, YES_NO_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { Day, MayBeChoice, MayBeFlag, Text } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { ListOf } from '../http/nested-fields.js';
import { Cursor, PageSize } from '../http/page-query.js';

const MOST_DAYS = 2_000;

class CalendarDayBody {
  @Day({ about: 'Ngày.', example: '2026-09-02' })
  date!: string;

  @Text({ about: 'Tên ngày.', max: LIMITS.shortText, example: 'Quốc khánh' })
  name!: string;

  @Text({ about: 'Văn bản quy định.', max: LIMITS.title, example: 'Công văn 9859/VPCP-KGVX' })
  source!: string;
}

export class CalendarBody extends Dated {
  @Text({ about: 'Tên phiên bản, mỗi tên dùng một lần.', max: 60, example: '2025-2026.2' })
  version!: string;

  @Day({ about: 'Ngày đầu của lịch.', example: '2025-01-01' })
  from!: string;

  @Day({ about: 'Ngày cuối của lịch.', example: '2026-12-31' })
  to!: string;

  @ListOf(() => CalendarDayBody, { about: 'Ngày nghỉ từ thứ Hai đến thứ Sáu, theo thứ tự.', max: MOST_DAYS })
  daysOff!: CalendarDayBody[];

  @ListOf(() => CalendarDayBody, { about: 'Ngày cuối tuần làm bù, theo thứ tự.', max: MOST_DAYS })
  swappedWorkingDays!: CalendarDayBody[];

  @ListOf(() => CalendarDayBody, { about: 'Ngày có thể thành ngày nghỉ, chưa quyết định.', max: MOST_DAYS })
  undecided!: CalendarDayBody[];

  @MayBeFlag({
    about:
      'true: lịch này thay lịch của cấp trên và cả nước; bỏ trống hoặc false: các ngày ở đây được thêm vào lịch đó.',
    example: false,
  })
  replaces?: boolean | null;
}

export class CalendarQuery {
  @MayBeChoice(YES_NO_NAMES, { about: 'true: chỉ xem trước, không ghi gì.' })
  dryRun?: keyof typeof YES_NO_NAMES;

  @MayBeChoice(DEADLINE_MOVE_NAMES, { about: 'Chỉ nêu những việc mà lịch mới làm khác đi như vậy.' })
  move?: DeadlineMove;

  @Cursor()
  cursor?: string;

  @PageSize()
  limit?: number;
}

export function calendarOf(id: string, body: CalendarBody): WorkingCalendar {
  const { version, from, to } = body;
  const plain = ({ date, name, source }: CalendarDayBody) => ({ date, name, source });
  return {
    id,
    version,
    from,
    to,
    daysOff: body.daysOff.map(plain),
    swappedWorkingDays: body.swappedWorkingDays.map(plain),
    undecided: body.undecided.map(plain),
    ...(body.replaces ? {} : { adds: true }),
  };
}
