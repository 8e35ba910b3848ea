import type { CivilDate, StageEntry } from '@app/domain';
import { CALENDAR_GAPS } from '@app/wording';
import { ShownMaybe, ShownText } from './answer-fields.js';

export class DueCountedBody {
  @ShownText({ about: 'Ngày đến bước này, là ngày bắt đầu tính; không kể ngày ấy.', example: '2026-05-14' })
  from!: CivilDate;

  @ShownMaybe({
    about: 'Lịch làm việc đã dùng và phiên bản; null khi tính mọi ngày, hoặc chưa có lịch.',
    example: 'vn 2026.1',
  })
  calendar!: string | null;

  @ShownMaybe({ about: 'Vì sao không tính được hạn; null khi tính được.', example: null })
  gap!: string | null;
}

/** Null where the deadline does not count from arrival. */
export function dueCountedBody({ counted }: StageEntry): DueCountedBody | null {
  if (!counted) return null;
  const { from, calendar, gap } = counted;
  return { from, calendar: calendar && `${calendar.id} ${calendar.version}`, gap: gap && CALENDAR_GAPS[gap] };
}
