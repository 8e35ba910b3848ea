export { OutsideCalendar, type CalendarDay, type WorkingCalendar } from './calendar.js';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';
