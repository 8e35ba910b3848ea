import type { CalendarDay } from '@app/domain';
import type { AreaCalendar } from '@app/read-side';
import { OwnedBody, ownedBody } from '../http/owned-body.js';
import type { AreaNames } from '../http/place-names.js';
import { PageBody } from '../http/page-query.js';
import { ShownList, ShownText, ShownTexts } from '../http/answer-fields.js';

class ShownDayBody {
  @ShownText({ about: 'Ngày.', example: '2026-09-02' })
  date!: string;

  @ShownText({ about: 'Tên ngày.', example: 'Quốc khánh' })
  name!: string;

  @ShownText({ about: 'Văn bản quy định.', example: 'Công văn 9859/VPCP-KGVX' })
  source!: string;
}

export class AreaCalendarBody extends OwnedBody {
  @ShownText({ about: 'Tên phiên bản hiện hành.', example: '2025-2026.1' })
  version!: string;

  @ShownTexts({ about: 'Các phiên bản đã có, mới nhất ở cuối.', example: ['2025-2026.1'] })
  versions!: readonly string[];

  @ShownText({ about: 'Ngày đầu của lịch.', example: '2025-01-01' })
  from!: string;

  @ShownText({ about: 'Ngày cuối của lịch.', example: '2026-12-31' })
  to!: string;

  @ShownList(() => ShownDayBody, { about: 'Ngày nghỉ từ thứ Hai đến thứ Sáu.' })
  daysOff!: readonly CalendarDay[];

  @ShownList(() => ShownDayBody, { about: 'Ngày cuối tuần làm bù.' })
  swappedWorkingDays!: readonly CalendarDay[];

  @ShownList(() => ShownDayBody, { about: 'Ngày có thể thành ngày nghỉ, chưa quyết định; vẫn tính là ngày làm việc.' })
  undecided!: readonly CalendarDay[];
}

export class CalendarPageBody extends PageBody {
  @ShownList(() => AreaCalendarBody, { about: 'Lịch của từng địa bàn; của cả nước đứng đầu.' })
  items!: AreaCalendarBody[];
}

export function areaCalendarBody(view: AreaCalendar, areas: AreaNames): AreaCalendarBody {
  const { id: _, ...calendar } = view.calendar;
  return { ...ownedBody(view, areas), ...calendar, versions: view.versions };
}
