import { CALENDAR_FAULTS, type CalendarFault, type DayOff, type ParameterKind } from '@app/domain';
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

/** In which days a calendar counts, for the documentation of the API. */
export const CALENDAR_REACH_WORDS = {
  from: 'Ngày đầu đếm được ngày làm việc ở đây; lịch thêm vào thì theo lịch của cấp trên.',
  to: 'Ngày cuối đếm được ngày làm việc ở đây; lịch thêm vào thì theo lịch của cấp trên.',
  uncounted:
    'Những ngày của lịch này mà lịch của cấp trên chưa đến: chưa được tính, cho đến khi lịch của cấp trên được nối dài.',
} as const;

const CALENDAR_FAULT_WORDS: Record<CalendarFault, string> = {
  id: 'Mã lịch không dùng được.',
  version:
    'Tên phiên bản chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới, bắt đầu bằng chữ hoặc số; không có dấu cách, dài nhất 60 ký tự.',
  day: 'Không có ngày này.',
  end: 'Ngày cuối không được trước ngày đầu; một lịch dài nhất 20 năm.',
  outside: 'Ngày này nằm ngoài khoảng của lịch.',
  order: 'Ngày này đã nêu rồi, hoặc không theo thứ tự.',
  weekend: 'Ngày này là cuối tuần, vốn đã nghỉ; ngày nghỉ phải rơi vào thứ Hai đến thứ Sáu.',
  weekday: 'Ngày này không phải cuối tuần; ngày làm bù phải là thứ Bảy hoặc Chủ nhật.',
  unchanged: 'Ngày này vốn đã nghỉ; chỉ nêu ngày đang là ngày làm việc.',
  unnamed: 'Thiếu tên ngày.',
  unsourced: 'Thiếu văn bản quy định.',
};

/** What is wrong at one place of a calendar; undefined where that is not known. */
export function calendarFaultWords({ fault }: Readonly<Record<string, unknown>>): string | undefined {
  const known = CALENDAR_FAULTS.find((one) => one === fault);
  return known && CALENDAR_FAULT_WORDS[known];
}

const PARAMETER_FAULTS: Readonly<Record<string, string>> = {
  id: 'Mã chỉ gồm chữ thường không dấu và chữ số, nối bằng gạch nối; dài nhất 60 ký tự.',
  value:
    'Giá trị phải lớn hơn 0, viết bằng chữ số; số giờ một ngày không quá 24; ước lượng thì thấp nhất không quá nhiều khả năng nhất, rồi đến cao nhất.',
};

/** What is wrong with one field of a parameter; undefined where the general words say it. */
export function parameterFaultWords({ field }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof field === 'string' ? PARAMETER_FAULTS[field] : undefined;
}
