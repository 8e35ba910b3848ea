import { authorize } from '../access/policy.js';
import { INSTALLATION, permissions } from '../access/rule.js';
import { isAreaPath } from '../kernel/area.js';
import { fact, type Context, type Decider, type Fact } from '../kernel/decider.js';
import { ensureRoom } from '../kernel/list-bound.js';
import { ensure } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import type { WorkingCalendar } from './calendar.js';
import { checkCalendar } from './check-calendar.js';
import { codecOf } from '../kernel/codec.js';

export const CALENDAR_ACTS = permissions({ ChangeCalendar: INSTALLATION });

/** `area`: the path of the area where it is valid, empty for the country. */
export interface CalendarCommand {
  readonly type: 'ChangeCalendar';
  readonly area: readonly string[];
  readonly calendar: WorkingCalendar;
}

/** `calendar` is the whole new version. */
export type CalendarEvent = Fact<
  'CalendarChanged',
  { readonly area: readonly string[]; readonly calendar: WorkingCalendar }
>;

/** The current calendar of one area, and every version, the newest last. */
export type CalendarState =
  | { readonly status: 'none' }
  | {
      readonly status: 'set';
      readonly area: readonly string[];
      readonly calendar: WorkingCalendar;
      readonly versions: readonly string[];
    };

/** Working days of an area, in versions: a later one replaces the one before; a name is used once. */
export const calendarDecider: Decider<CalendarCommand, CalendarState, CalendarEvent> = {
  initial: { status: 'none' },
  decide,
  evolve,
};

function decide(command: CalendarCommand, state: CalendarState, context: Context): readonly CalendarEvent[] {
  const { area, calendar } = command;
  const by = authorize(CALENDAR_ACTS.ChangeCalendar, context.actor, { area }, context.today);
  const isOwn = isAreaPath(area) && (state.status === 'none' || saysTheSame(area, state.area));
  ensure(isOwn, 'BAD_CALENDAR', { field: 'area' });
  checkCalendar(calendar);
  if (state.status === 'set') {
    if (saysTheSame(calendar, state.calendar)) return [];
    ensure(!state.versions.includes(calendar.version), 'VERSION_EXISTS', {
      field: 'version',
      version: calendar.version,
    });
    ensureRoom(state.versions, 'versions');
  }
  return [fact('CalendarChanged', { area, calendar }, by, context)];
}

function evolve(state: CalendarState, { data: { area, calendar } }: CalendarEvent): CalendarState {
  const before = state.status === 'set' ? state.versions : [];
  return { status: 'set', area, calendar, versions: [...before, calendar.version] };
}

export const calendarCodec = codecOf<CalendarEvent['type']>({ CalendarChanged: { version: 1 } });
