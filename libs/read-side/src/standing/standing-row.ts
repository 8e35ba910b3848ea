import type { CivilDate, RoleAtUnit, StageEntry, StageKind } from '@app/domain';
import type { Position } from '@app/event-store';
import type { EntitySchemaColumnOptions } from 'typeorm';
import { postKey } from './posts.js';

/**
 * A question that waits for an answer. `asked`: posts, `role@unit`; empty for somebody outside the service. `asking`: the
 * post under which it was asked.
 */
export interface OpenQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerBy: CivilDate | null;
  readonly asked: readonly string[];
  readonly asking: readonly string[];
}

/** `mustAct`: posts, `role@unit`, whatever the day; `involved`: who drafted or approved. */
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
  readonly questions: readonly OpenQuestion[];
  /** Every post that waits for an answer until a day. */
  readonly asking: string[];
}

/** The columns of what is asked. */
export function questionColumns(questions: readonly OpenQuestion[]): Pick<Standing, 'questions' | 'asking'> {
  const dated = questions.filter(({ answerBy }) => answerBy !== null);
  return { questions, asking: [...new Set(dated.flatMap(({ asking }) => asking))] };
}

/** Who must act that day: when an answer is overdue, also who waits for it. */
export function actingOn({ mustAct, questions }: Pick<Standing, 'mustAct' | 'questions'>, day: CivilDate): string[] {
  const late = questions.filter(({ answerBy }) => answerBy !== null && answerBy < day);
  return [...new Set([...mustAct, ...late.flatMap(({ asking }) => asking)])];
}

/** The same in SQL, on the columns of a row. */
export const actingOnSql = (day: string) => `case when cardinality(asking) = 0 then must_act else
  array(select distinct post from (
    select unnest(must_act) as post union all
    select asker from jsonb_array_elements(questions) one, jsonb_array_elements_text(one -> 'asking') asker
    where one ->> 'answerBy' < ${day}
  ) acting) end`;

/** Columns shared by proposals and dossiers. `state`: the domain's, as JSON text. */
export interface StandingRow extends Standing {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly title: string;
  readonly unit: string;
  readonly area: string[];
  readonly returns: number;
  readonly state: string;
  readonly record: string;
}

export const STANDING_COLUMNS = {
  id: { type: 'text', primary: true },
  revision: { type: 'int' },
  position: { type: 'text' },
  plan: { type: 'text' },
  path: { type: 'text' },
  pathVersion: { type: 'int', name: 'path_version' },
  title: { type: 'text' },
  unit: { type: 'text' },
  area: { type: 'text', array: true },
  stage: { type: 'text' },
  stageName: { type: 'text', name: 'stage_name' },
  stageKind: { type: 'text', name: 'stage_kind' },
  stageIndex: { type: 'int', name: 'stage_index' },
  since: { type: 'date' },
  due: { type: 'date', nullable: true },
  deadline: { type: 'text', nullable: true },
  mustAct: { type: 'text', array: true, name: 'must_act' },
  involved: { type: 'text', array: true },
  questions: { type: 'jsonb' },
  asking: { type: 'text', array: true },
  returns: { type: 'int' },
  state: { type: 'text', select: false },
  record: { type: 'text', select: false },
} as const satisfies Record<keyof StandingRow, EntitySchemaColumnOptions>;

export interface StandingState {
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly area: readonly string[];
  readonly at: StageEntry;
  readonly since: CivilDate;
  readonly returns: number;
}

export function standingOf(state: StandingState, actors: readonly RoleAtUnit[], involved: readonly string[]) {
  const { plan, path, pathVersion, area, since, returns } = state;
  const { stage, name, kind, index, due, deadline } = state.at;
  return {
    plan,
    path,
    pathVersion,
    area: [...area],
    stage,
    stageName: name,
    stageKind: kind,
    stageIndex: index,
    since,
    due,
    deadline,
    mustAct: [...new Set(actors.map(postKey))],
    involved: [...new Set(involved)],
    returns,
  };
}
