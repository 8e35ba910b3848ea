import { daysBetween, type CivilDate, type StageKind } from '@app/domain';
import type { Position } from '@app/event-store';
import type { CalendarOf } from '../calendars/calendars-of.js';
import { isKnownLater } from '../past/moment.js';
import { nameIn, type NamesInPlan } from '../plans/part-names.js';
import { postOf, type Post } from './posts.js';
import { actingOn, type Standing, type StandingRow } from './standing-row.js';
import { workingDaysView, type WorkingDaysView } from './working-days.js';

export interface StandingView extends WorkingDaysView {
  readonly stage: { readonly id: string; readonly name: string; readonly kind: StageKind; readonly index: number };
  readonly since: CivilDate;
  /** Whole days since the date on the paper of its arrival; null once it is over. */
  readonly daysAtStage: number | null;
  readonly due: CivilDate | null;
  readonly overdue: boolean;
  readonly deadline: string | null;
  /** The earliest day by which an open question is to be answered. */
  readonly answerBy: CivilDate | null;
  /** That day has passed. */
  readonly answerOverdue: boolean;
  readonly mustAct: readonly Post[];
  /** Those of them that nobody holds. */
  readonly vacant: readonly Post[];
  /** What is said here of a past day was recorded only after it. */
  readonly knownLater: boolean;
}

export interface StandingRowView extends StandingView {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly plan: { readonly id: string; readonly title: string | null };
  readonly path: { readonly id: string; readonly version: number; readonly name: string | null };
  readonly title: string;
  readonly unit: string;
  readonly area: readonly string[];
  readonly returns: number;
}

/** The day of reading, the calendars for working days, what the plans call their parts, and posts. */
export interface Reading {
  readonly today: CivilDate;
  readonly calendarOf: CalendarOf;
  readonly plans: ReadonlyMap<string, NamesInPlan>;
  /** Of posts that must act, those that somebody holds. */
  readonly held: ReadonlySet<string>;
}

/** The earliest day by which one of the questions is to be answered; null if none names a day. */
export function earliestAnswer(questions: Standing['questions']): CivilDate | null {
  const days = questions.flatMap((one) => one.answerBy ?? []);
  return days.sort()[0] ?? null;
}

type Placed = Omit<Standing, 'involved' | 'asking'> & {
  readonly area: readonly string[];
  readonly position: Position;
};

/** `open`: not over. */
export function standingView(row: Placed, { today, calendarOf, held }: Reading, open: boolean): StandingView {
  const { stage, stageName, stageKind, stageIndex, since, due, deadline } = row;
  const acting = actingOn(row, today);
  const answerBy = earliestAnswer(row.questions);
  return {
    stage: { id: stage, name: stageName, kind: stageKind, index: stageIndex },
    since,
    daysAtStage: open ? Math.max(0, daysBetween(since, today)) : null,
    due,
    overdue: open && due !== null && due < today,
    deadline,
    answerBy,
    answerOverdue: answerBy !== null && answerBy < today,
    mustAct: acting.map(postOf),
    vacant: acting.filter((post) => !held.has(post)).map(postOf),
    knownLater: isKnownLater(row.position),
    ...workingDaysView(row, { today, open }, calendarOf(row.area)),
  };
}

/** `open`: not over. */
export function standingRowView(row: StandingRow, reading: Reading, open: boolean): StandingRowView {
  const { id, revision, position, title, unit, area, returns } = row;
  return {
    id,
    revision,
    position,
    plan: planView(row, reading),
    path: { id: row.path, version: row.pathVersion, name: nameIn(reading.plans.get(row.plan)?.paths, row.path) },
    title,
    unit,
    area,
    returns,
    ...standingView(row, reading, open),
  };
}

/** Null if no plan of that id was imported. */
export function planView({ plan }: { readonly plan: string }, { plans }: Reading): StandingRowView['plan'] {
  return { id: plan, title: plans.get(plan)?.title ?? null };
}
