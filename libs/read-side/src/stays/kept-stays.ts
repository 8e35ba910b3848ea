import { daysBetween, type CivilDate } from '@app/domain';
import { Turns } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { isProvince } from '../areas/provinces.js';
import { summedFor } from '../areas/summed-for.js';
import { momentAsked } from '../past/moment.js';
import type { CountedCalendars } from './counted-calendars.js';
import type { PartKey, SameStays } from './same-stays.js';
import type { StayFilter } from './stay-filter.js';

interface Cell extends PartKey {
  readonly province: string;
  readonly from: CivilDate;
  readonly lasted: Readonly<Record<string, number>>;
}

/** By stage, from what is kept of provinces; null where that does not tell. Whose the longest are it never tells. */
export async function keptStays(
  dataSource: DataSource,
  filter: StayFilter,
  calendars: CountedCalendars,
): Promise<readonly (SameStays & PartKey)[] | null> {
  const { kind, scope, plan, path, unit, stage } = filter;
  if (momentAsked() || [plan, path, unit].some((one) => one !== undefined)) return null;
  if (![...scope, ...calendars.own].every(isProvince)) return null;
  const sql = `select stage as value, stage_name as name, province, entered_on::text as "from", lasted
    from read_side.${kind}_stay_cell where province = any($1::text[]) and ($2::text[] is null or stage = any($2::text[]))
    order by min(stage_index) over (partition by stage, stage_name), stage, stage_name, entered_on`;
  const provinces = calendars.own.length === 0 ? await summedFor(dataSource, `${kind}_stay_cell`, scope) : scope;
  const cells = await dataSource.query<Cell[]>(sql, [provinces, stage ?? null]);
  return alike(cells, filter, calendars);
}

/** Cells have thousands of lengths, of which a few hundred differ. */
async function alike(cells: readonly Cell[], filter: StayFilter, calendars: CountedCalendars) {
  const { ended, late, today } = filter;
  const workingDaysIn = workingDaysBy(calendars);
  const found = new Map<string, Map<number, Counted>>();
  const turns = new Turns();
  for (const { value, name, province, from, lasted } of cells) {
    const key = `${value}\n${name ?? ''}`;
    const part = found.get(key) ?? new Map<number, Counted>();
    found.set(key, part);
    const untilToday = daysBetween(from, today);
    const worked = workingDaysIn(province, from);
    for (const [text, count] of Object.entries(lasted)) {
      const one = lengthIn(text, untilToday);
      if ((ended ?? one.ended) !== one.ended || (late ?? one.late) !== one.late) continue;
      const workingDays = worked(one.span);
      const at = numberOf(one, workingDays);
      const known = part.get(at);
      // Cells are in the order of their days, so that the first is the earliest.
      if (known) known.count += count;
      else part.set(at, { value, name, ...sameOf(one, from), workingDays, count });
    }
    await turns.give();
  }
  return [...found.values()].flatMap((part) => [...part.values()]);
}

interface Counted extends Omit<SameStays, 'count'>, PartKey {
  count: number;
}

type Length = Pick<SameStays, 'ended' | 'late' | 'span'>;

function lengthIn(text: string, untilToday: number): Length {
  if (text.startsWith('+')) {
    const late = text === '+' ? null : Number(text.slice(1)) < untilToday;
    return { ended: false, span: untilToday, late };
  }
  const span = Number.parseInt(text, 10);
  if (text.endsWith('!')) return { ended: true, span, late: true };
  return { ended: true, span, late: text.endsWith('.') ? false : null };
}

function sameOf({ ended, late, span }: Length, from: CivilDate) {
  return { ended, late, days: Math.max(0, span), from, span, holder: null };
}

/** Another for each length, whether ended, late, and each number of working days. */
function numberOf({ ended, late, span }: Length, workingDays: number | null): number {
  const isLate = late === null ? 0 : late ? 2 : 1;
  return ((span + MOST_DAYS) * MOST_DAYS + (workingDays ?? -1) + 1) * 8 + isLate * 2 + (ended ? 1 : 0);
}

const MOST_DAYS = 4_000_000;

/** By the calendar of a province, from a day on; null where that does not reach. */
function workingDaysBy({ calendars }: CountedCalendars) {
  return (province: string, from: CivilDate) => {
    const calendar = calendars.find(({ code }) => code === province) ?? calendars.find(({ code }) => code === '');
    if (!calendar) return () => null;
    const first = daysBetween(calendar.from, from);
    const until = calendar.worked[first];
    return (span: number): number | null => {
      const worked = calendar.worked[first + span];
      return until === undefined || worked === undefined ? null : Math.max(0, worked - until);
    };
  };
}
