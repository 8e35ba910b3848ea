import type { CalendarDay } from '@app/domain';
import type { AreaCalendar } from '@app/read-side';
import { CALENDAR_REACH_WORDS } from '@app/wording';
import { AnswerBody } from '../http/commands.js';
import { OwnedBody, ownedBody } from '../http/owned-body.js';
import type { AreaNames } from '../http/place-names.js';
import { PageBody } from '../http/page-query.js';
import { ActBody } from '../acts/act-views.js';
import { MovedDeadlinesBody } from './moved-deadline-views.js';
import {
  ShownFlag,
  ShownList,
  ShownMaybeOne,
  ShownNumber,
  ShownOne,
  ShownText,
  ShownTexts,
} from '../http/answer-fields.js';

class ShownDayBody {
  @ShownText({ about: 'Ngày.', example: '2026-09-02' })
  date!: string;

  @ShownText({ about: 'Tên ngày.', example: 'Quốc khánh' })
  name!: string;

  @ShownText({ about: 'Văn bản quy định.', example: 'Công văn 9859/VPCP-KGVX' })
  source!: string;
}

class SpanWorkedBody {
  @ShownText({ about: 'Ngày đầu của khoảng mà cả hai lịch đều có.', example: '2026-01-01' })
  from!: string;

  @ShownText({ about: 'Ngày cuối của khoảng đó.', example: '2026-12-31' })
  to!: string;

  @ShownNumber({ about: 'Số ngày làm việc theo lịch cấp trên.', example: 250 })
  above!: number;

  @ShownNumber({ about: 'Số ngày làm việc theo lịch ở đây.', example: 249 })
  here!: number;
}

export class CalendarDifferenceBody {
  @ShownList(() => ShownDayBody, { about: 'Ngày nghỉ có thêm ở đây.' })
  daysOffAdded!: readonly CalendarDay[];

  @ShownList(() => ShownDayBody, { about: 'Ngày nghỉ của cấp trên mà ở đây không còn nghỉ.' })
  daysOffLost!: readonly CalendarDay[];

  @ShownList(() => ShownDayBody, { about: 'Ngày làm bù có thêm ở đây.' })
  workedDaysAdded!: readonly CalendarDay[];

  @ShownList(() => ShownDayBody, { about: 'Ngày làm bù của cấp trên mà ở đây không làm.' })
  workedDaysLost!: readonly CalendarDay[];

  @ShownMaybeOne(() => SpanWorkedBody, { about: 'Số ngày làm việc của hai lịch; null khi không có ngày chung.' })
  workingDays!: SpanWorkedBody | null;
}

export class CalendarAnswerBody extends AnswerBody {
  @ShownFlag({ about: 'Chỉ là xem trước, chưa ghi gì.', example: false })
  dryRun!: boolean;

  @ShownMaybeOne(() => CalendarDifferenceBody, {
    about: 'Khác gì với lịch của cấp trên; null khi cấp trên không có lịch.',
  })
  difference!: CalendarDifferenceBody | null;

  @ShownMaybeOne(() => CalendarDifferenceBody, {
    about: 'Khác gì với lịch đang dùng ở đây (above là lịch đang dùng); null khi ở đây chưa có lịch nào.',
  })
  changes!: CalendarDifferenceBody | null;

  @ShownOne(() => MovedDeadlinesBody, { about: 'Những hạn khác đi theo lịch mới; ngày của hạn thì giữ nguyên.' })
  deadlines!: MovedDeadlinesBody;

  @ShownText({ about: CALENDAR_REACH_WORDS.from, example: '2025-01-01' })
  countsFrom!: string;

  @ShownText({ about: CALENDAR_REACH_WORDS.to, example: '2026-12-31' })
  countsTo!: string;

  @ShownList(() => ShownDayBody, { about: CALENDAR_REACH_WORDS.uncounted })
  uncounted!: readonly CalendarDay[];
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

  @ShownFlag({ about: 'true: thay lịch của cấp trên; false: thêm vào lịch đó.', example: false })
  replaces!: boolean;

  @ShownMaybeOne(() => CalendarDifferenceBody, { about: 'Khác gì với lịch của cấp trên; null với lịch của cả nước.' })
  difference!: CalendarDifferenceBody | null;

  @ShownText({ about: CALENDAR_REACH_WORDS.from, example: '2025-01-01' })
  countsFrom!: string;

  @ShownText({ about: CALENDAR_REACH_WORDS.to, example: '2026-12-31' })
  countsTo!: string;

  @ShownList(() => ShownDayBody, { about: CALENDAR_REACH_WORDS.uncounted })
  uncounted!: readonly CalendarDay[];
}

export class AreaCalendarShownBody extends AreaCalendarBody {
  @ShownList(() => ActBody, { about: 'Các việc người đọc làm được hay không làm được lúc này, và vì sao.' })
  acts!: readonly ActBody[];
}

export class CalendarPageBody extends PageBody {
  @ShownList(() => AreaCalendarBody, { about: 'Lịch của từng địa bàn; của cả nước đứng đầu.' })
  items!: AreaCalendarBody[];
}

export function areaCalendarBody(view: AreaCalendar, areas: AreaNames): AreaCalendarBody {
  const { id: _, adds = false, ...calendar } = view.calendar;
  const { versions, difference, here, uncounted } = view;
  const counted = { countsFrom: here.from, countsTo: here.to, uncounted };
  return { ...ownedBody(view, areas), ...calendar, versions, replaces: !adds, difference, ...counted };
}
