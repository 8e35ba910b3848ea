import type { CalendarState } from './area-calendar.js';
import type { WorkingCalendar } from './calendar.js';

/** The calendar of an area: of the calendars above it, the country's first, its own or the nearest. */
export function effectiveCalendar(above: readonly CalendarState[]): WorkingCalendar | null {
  const nearest = above.findLast((state) => state.status === 'set');
  return nearest?.status === 'set' ? nearest.calendar : null;
}
