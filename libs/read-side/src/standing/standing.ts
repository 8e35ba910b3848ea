import {
  daysBetween,
  type ActingRole,
  type CivilDate,
  type StageActor,
  type StageEntry,
  type StageKind,
} from '@app/domain';
import type { EntitySchemaColumnOptions } from 'typeorm';
import type { CalendarOf } from '../calendars/calendars-of.js';
import { workingDaysView, type WorkingDaysView } from './working-days.js';

/** Where a proposal or a dossier stands, as columns. `mustAct`: posts, `role@unit`; `involved`: who drafted or approved. */
export interface Standing {
  readonly stage: string;
  readonly stageName: string;
  readonly stageKind: StageKind;
  readonly stageIndex: number;
  readonly since: CivilDate;
  readonly due: CivilDate | null;
  readonly deadline: string | null;
  readonly mustAct: string[];
  readonly involved: string[];
}

export const STANDING_COLUMNS = {
  stage: { type: 'text' },
  stageName: { type: 'text', name: 'stage_name' },
  stageKind: { type: 'text', name: 'stage_kind' },
  stageIndex: { type: 'int', name: 'stage_index' },
  since: { type: 'date' },
  due: { type: 'date', nullable: true },
  deadline: { type: 'text', nullable: true },
  mustAct: { type: 'text', array: true, name: 'must_act' },
  involved: { type: 'text', array: true },
} as const satisfies Record<keyof Standing, EntitySchemaColumnOptions>;

/** A role at a unit. */
export interface Post {
  readonly role: ActingRole;
  readonly unit: string;
}

/** Where something stands, as readers see it on a given day. */
export interface StandingView extends WorkingDaysView {
  readonly stage: { readonly id: string; readonly name: string; readonly kind: StageKind; readonly index: number };
  readonly since: CivilDate;
  /** Whole days since the date on the paper by which it came here; null once it is over. */
  readonly daysAtStage: number | null;
  readonly due: CivilDate | null;
  readonly overdue: boolean;
  readonly deadline: string | null;
  readonly mustAct: readonly Post[];
}

/** The columns of a standing. */
export function standingOf(
  { at, since }: { readonly at: StageEntry; readonly since: CivilDate },
  actors: readonly StageActor[],
  involved: readonly string[],
): Standing {
  const { stage, name, kind, index, due, deadline } = at;
  const mustAct = [...new Set(actors.map(postKey))];
  const people = [...new Set(involved)];
  return {
    stage,
    stageName: name,
    stageKind: kind,
    stageIndex: index,
    since,
    due,
    deadline,
    mustAct,
    involved: people,
  };
}

/** The day on which something is looked at, and the calendars by which working days are counted. */
export interface Seen {
  readonly today: CivilDate;
  readonly calendarOf: CalendarOf;
}

/** The standing as seen on a day; `open`: something is still to be done. */
export function standingView(
  row: Standing & { readonly area: readonly string[] },
  { today, calendarOf }: Seen,
  open: boolean,
): StandingView {
  const { stage, stageName, stageKind, stageIndex, since, due, deadline, mustAct } = row;
  return {
    stage: { id: stage, name: stageName, kind: stageKind, index: stageIndex },
    since,
    daysAtStage: open ? Math.max(0, daysBetween(since, today)) : null,
    due,
    overdue: open && due !== null && due < today,
    deadline,
    mustAct: mustAct.map(postOf),
    ...workingDaysView(row, { today, open }, calendarOf(row.area)),
  };
}

/** How a post is kept in a column. */
export function postKey({ role, unit }: Post): string {
  return `${role}@${unit}`;
}

function postOf(key: string): Post {
  const at = key.indexOf('@');
  // Written by `postKey`.
  return { role: key.slice(0, at) as ActingRole, unit: key.slice(at + 1) };
}
