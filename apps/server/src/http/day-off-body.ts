import type { DayOff } from '@app/domain';
import type { CalendarGap, DueView } from '@app/read-side';
import { CALENDAR_GAPS, WEEKEND_NAMES } from '@app/wording';
import { ShownMaybe, ShownMaybeNumber, ShownMaybeOne, ShownText, type Plain } from './answer-fields.js';

export class DayOffBody {
  @ShownText({ about: 'Tên ngày nghỉ, hoặc thứ trong tuần.', example: 'Quốc khánh' })
  name!: string;

  @ShownMaybe({ about: 'Văn bản quy định; null khi chỉ là cuối tuần.', example: 'Công văn 9859/VPCP-KGVX' })
  source!: string | null;
}

export class DueBody {
  @ShownMaybeNumber({ about: 'Số ngày làm việc còn lại đến hạn; âm khi đã quá hạn.', example: 9 })
  workingDaysLeft!: number | null;

  @ShownMaybeOne(() => DayOffBody, { about: 'Ngày nghỉ mà hạn rơi vào; hạn vẫn giữ như văn bản ghi.' })
  dueOnDayOff!: DayOffBody | null;

  @ShownMaybe({ about: 'Vì sao không tính được ngày làm việc; null khi tính được.', example: null })
  calendarGap!: string | null;
}

export function dueBody({ workingDaysLeft, dueOnDayOff, calendarGap }: DueView): Plain<DueBody> {
  return { workingDaysLeft, dueOnDayOff: dayOffBody(dueOnDayOff), calendarGap: gapText(calendarGap) };
}

export function dayOffBody(day: DayOff | null): DayOffBody | null {
  if (!day) return null;
  return day.kind === 'notice'
    ? { name: day.name, source: day.source }
    : { name: WEEKEND_NAMES[day.kind], source: null };
}

function gapText(gap: CalendarGap | null): string | null {
  return gap && CALENDAR_GAPS[gap];
}
