import type { DayOff, ParameterKind } from '@app/domain';
import type { CalendarGap, DeadlineMove } from '@app/read-side';

export const WEEKEND_NAMES: Record<Exclude<DayOff['kind'], 'notice'>, string> = {
  saturday: 'Thứ Bảy',
  sunday: 'Chủ nhật',
};

export const CALENDAR_GAPS: Record<CalendarGap, string> = {
  'no-calendar': 'Chưa có lịch làm việc cho địa bàn này.',
  'outside-calendar': 'Lịch làm việc chưa có cho năm của những ngày này.',
};

/** Of what is open, by another calendar. */
export const DEADLINE_MOVE_NAMES: Record<DeadlineMove, string> = {
  due: 'Còn hoặc quá số ngày làm việc khác, hoặc hạn rơi vào ngày nghỉ khác',
  'becoming-late': 'Thành quá hạn tính bằng ngày làm việc',
  'becoming-on-time': 'Không còn quá hạn tính bằng ngày làm việc',
  stay: 'Ở bước hiện tại số ngày làm việc khác',
};

export const PARAMETER_KIND_NAMES: Record<ParameterKind, string> = {
  'hourly-rate': 'Giá trị một giờ làm việc (đồng)',
  'hours-per-day': 'Số giờ của một ngày làm việc',
};
