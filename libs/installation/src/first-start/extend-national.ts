import {
  NATIONAL,
  Rejection,
  type CalendarDay,
  type CivilDate,
  type Parameters,
  type WorkingCalendar,
} from '@app/domain';
import { Handle, type ReferenceData } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import { installationRequest } from './installation-request.js';

type NoticedDay = Pick<CalendarDay, 'date' | 'name'>;

/** What a yearly notice says. `source`: its number and day; `to`: the last day that is known by it. */
export interface NationalNotice {
  readonly version: string;
  readonly source: string;
  readonly to: CivilDate;
  readonly daysOff: readonly NoticedDay[];
  readonly swappedWorkingDays: readonly NoticedDay[];
  readonly undecided?: readonly NoticedDay[];
  readonly parameters?: Parameters;
}

/** Null for a calendar that had the version; `parameters`: ids recorded now. */
export interface Extended {
  readonly calendar: WorkingCalendar | null;
  readonly parameters: readonly string[];
}

/**
 * Adds a notice to the calendar and the parameters of the country. Checks all before it writes any; the same notice
 * again changes nothing. `parameter` of a refusal: its id. @throws Rejection NOT_FOUND before the first start, BAD_CALENDAR, BAD_PARAMETER, BAD_TERM, INCOMPLETE, PARAMETER_FROZEN
 */
export async function extendNational(
  bus: CommandBus,
  reference: ReferenceData,
  notice: NationalNotice,
  dryRun: boolean,
): Promise<Extended> {
  const state = await reference.calendar([]);
  if (state.status === 'none') throw new Rejection('NOT_FOUND', { field: 'calendar' });
  const isKnown = state.versions.includes(notice.version);
  if (isKnown && !holds(state.calendar, notice)) throw new Rejection('BAD_CALENDAR', { field: 'version' });
  const calendar = isKnown ? null : extendedBy(state.calendar, notice);
  const recorded = await reference.parameters([]);
  const parameters = Object.entries(notice.parameters ?? {});
  const send = async (dry: boolean) => {
    if (calendar) {
      const request = { ...installationRequest(`calendar ${notice.version}`), dryRun: dry };
      await bus.execute(new Handle('calendar', NATIONAL, { type: 'ChangeCalendar', area: [], calendar }, request));
    }
    for (const [id, parameter] of parameters) {
      const request = {
        ...installationRequest(`notice ${notice.version} parameter ${id} ${JSON.stringify(parameter)}`),
        dryRun: dry,
      };
      const command = { type: 'RecordParameter', area: [], id, parameter } as const;
      await bus.execute(new Handle('parameters', NATIONAL, command, request)).catch((error: unknown) => {
        throw error instanceof Rejection ? new Rejection(error.code, { ...error.details, parameter: id }) : error;
      });
    }
  };
  await send(true);
  if (!dryRun) await send(false);
  return { calendar, parameters: parameters.map(([id]) => id).filter((id) => !Object.hasOwn(recorded, id)) };
}

/** Whether the calendar says what the notice says; what was undecided may have been decided since. */
function holds(calendar: WorkingCalendar, notice: NationalNotice): boolean {
  const { daysOff, swappedWorkingDays, undecided = [] } = notice;
  const key = ({ date, name }: NoticedDay) => `${date} ${name}`;
  const has = (known: readonly CalendarDay[], told: readonly NoticedDay[]) => {
    const keys = new Set(known.map(key));
    return told.every((one) => keys.has(key(one)));
  };
  const decided = new Set([...calendar.daysOff, ...calendar.swappedWorkingDays].map(({ date }) => date));
  const open = undecided.filter(({ date }) => !decided.has(date));
  return (
    notice.to <= calendar.to &&
    has(calendar.daysOff, daysOff) &&
    has(calendar.swappedWorkingDays, swappedWorkingDays) &&
    has(calendar.undecided, open)
  );
}

/** A day that the notice decides is undecided no more. */
function extendedBy(before: WorkingCalendar, notice: NationalNotice): WorkingCalendar {
  const { version, source, to, daysOff, swappedWorkingDays, undecided = [] } = notice;
  const decided = new Set([...daysOff, ...swappedWorkingDays].map(({ date }) => date));
  const days = (known: readonly CalendarDay[], added: readonly NoticedDay[]) =>
    [...known, ...added.map(({ date, name }) => ({ date, name, source }))].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    id: NATIONAL,
    version,
    from: before.from,
    to: before.to > to ? before.to : to,
    daysOff: days(before.daysOff, daysOff),
    swappedWorkingDays: days(before.swappedWorkingDays, swappedWorkingDays),
    undecided: days(before.undecided, undecided).filter(({ date }) => !decided.has(date)),
  };
}
