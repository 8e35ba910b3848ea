import {
  dayOffOn,
  dueDate,
  reaches,
  type CivilDate,
  type DayOff,
  type Deadline,
  type PlanDocument,
  type StageDeadline,
  type WorkingCalendar,
} from '@app/domain';

/** A deadline of a plan whose named day or last good day is a day off. `at`: JSON pointer into the document. */
export interface DeadlineOff {
  readonly at: string;
  readonly text: string;
  readonly named: CivilDate;
  readonly namedOnDayOff: DayOff | null;
  readonly due: CivilDate;
  readonly dueOnDayOff: DayOff | null;
}

interface Placed {
  readonly at: string;
  readonly deadline: Deadline | null;
}

/** A plan's dated deadlines by a calendar. `year`: for deadlines without one. */
export interface PlanDays {
  readonly off: readonly DeadlineOff[];
  /** JSON pointers of deadlines outside the calendar. */
  readonly unreached: readonly string[];
}

export function deadlinesOff(document: PlanDocument, calendar: WorkingCalendar | null, year: number): PlanDays {
  const dated = deadlinesIn(document).flatMap((placed) => datedAt(placed, year));
  const off: DeadlineOff[] = [];
  const unreached: string[] = [];
  for (const one of dated) {
    if (calendar && reaches(calendar, one.named) && reaches(calendar, one.due)) off.push(...offBy(calendar, one));
    else unreached.push(one.at);
  }
  return { off, unreached };
}

type Dated = Pick<DeadlineOff, 'at' | 'text' | 'named' | 'due'>;

function datedAt({ at, deadline }: Placed, year: number): readonly Dated[] {
  const due = deadline && dueDate(deadline, year);
  const named = deadline && dueDate({ ...deadline, inclusive: true }, year);
  return due && named ? [{ at, text: deadline.text, named, due }] : [];
}

function offBy(calendar: WorkingCalendar, dated: Dated): readonly DeadlineOff[] {
  const [namedOnDayOff, dueOnDayOff] = [dayOffOn(calendar, dated.named), dayOffOn(calendar, dated.due)];
  return namedOnDayOff || dueOnDayOff ? [{ ...dated, namedOnDayOff, dueOnDayOff }] : [];
}

function deadlinesIn({ catalogues, paths, items, tasks }: PlanDocument): readonly Placed[] {
  return [
    ...catalogues.flatMap(({ deadlines }, at) => ofStages(deadlines, `/catalogues/${String(at)}`)),
    ...paths.flatMap(({ stages }, at) =>
      stages.map(({ deadline }, nth) => ({ at: `/paths/${String(at)}/stages/${String(nth)}/deadline`, deadline })),
    ),
    ...items.flatMap(({ deadline, deadlines }, at) => [
      { at: `/items/${String(at)}/deadline`, deadline },
      ...ofStages(deadlines, `/items/${String(at)}`),
    ]),
    ...tasks.flatMap(({ deadlines }, at) => ofStages(deadlines, `/tasks/${String(at)}`)),
  ];
}

function ofStages(deadlines: readonly Pick<StageDeadline, 'deadline'>[], at: string): readonly Placed[] {
  return deadlines.map(({ deadline }, nth) => ({ at: `${at}/deadlines/${String(nth)}/deadline`, deadline }));
}
