import type { CivilDate } from '../kernel/civil-date.js';
import { ensure } from '../kernel/rejection.js';
import type { ActingRole } from '../kernel/roles.js';

/** A role at a unit: whoever holds a post with it is meant. */
export interface RoleAtUnit {
  readonly role: ActingRole;
  readonly unit: string;
}

/** A question on which something waits. `asked`: whose answer it is; empty for somebody outside the service. */
export interface AskedQuestion {
  readonly id: string;
  readonly answered: boolean;
  readonly answerBy: CivilDate | null;
  readonly asked: readonly RoleAtUnit[];
}

/** Before posts were asked, only those who asked recorded an answer. */
export const nobodyAsked = (data: Readonly<Record<string, unknown>>) => ({ ...data, asked: [] });

export function openQuestions<Question extends AskedQuestion>(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ answered }) => !answered);
}

export function answering<Question extends AskedQuestion>(questions: readonly Question[], id: string): Question[] {
  return questions.map((one) => (one.id === id ? { ...one, answered: true } : one));
}

/** Who may answer this question; null or unknown: any that is open. */
export function askedIn(questions: readonly AskedQuestion[], id: string | null): readonly RoleAtUnit[] {
  const named = questions.filter((one) => one.id === id);
  return eachOnce((named.length > 0 ? named : openQuestions(questions)).flatMap(({ asked }) => asked));
}

/** Who must answer: those asked, and those who asked where the answer comes from outside the service. */
export function mustAnswer(questions: readonly AskedQuestion[], asking: readonly RoleAtUnit[]): readonly RoleAtUnit[] {
  const open = openQuestions(questions);
  return eachOnce(open.flatMap(({ asked }) => (asked.length > 0 ? asked : asking)));
}

export function eachOnce(posts: readonly RoleAtUnit[]): readonly RoleAtUnit[] {
  const named = new Map(posts.map(({ role, unit }) => [`${role}@${unit}`, { role, unit }]));
  return [...named.values()];
}

/** Why something goes on; null if none is given. @throws Rejection REASON_REQUIRED if a question is open and none is */
export function reasonIn(reason: string | null, questions: readonly AskedQuestion[]): string | null {
  const given = reason === null || reason.trim() === '' ? null : reason;
  const open = openQuestions(questions).map(({ id }) => id);
  ensure(given !== null || open.length === 0, 'REASON_REQUIRED', { field: 'reason', open });
  return given;
}
