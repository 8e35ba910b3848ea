export {
  calendarCodec,
  calendarDecider,
  type CalendarCommand,
  type CalendarEvent,
  type CalendarState,
} from './area-calendar.js';
export { OutsideCalendar, type CalendarDay, type WorkingCalendar } from './calendar.js';
export { calendarDifference, type CalendarDifference } from './difference.js';
export { CALENDAR_FAULTS, type CalendarFault } from './check-calendar.js';
export { calendarOver, effectiveCalendar, uncountedDays } from './effective.js';
export { workedByDay } from './calendar-index.js';
export { addWorkingDays, dayOffOn, isWorkingDay, reaches, workingDaysBetween, type DayOff } from './working-days.js';
