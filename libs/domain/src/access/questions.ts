import type { Authority } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { ensure } from '../kernel/rejection.js';
import type { ActingRole } from '../kernel/roles.js';

/** A role at a unit: whoever holds a post with it is meant. */
export interface RoleAtUnit {
  readonly role: ActingRole;
  readonly unit: string;
}

/**
 * A question on which something waits. `asked`: whose answer it is; empty for somebody outside the service. `asking`: the
 * post under which it was asked. `lapsed`: nothing waits for it any more, though an answer that came late may be recorded.
 */
export interface AskedQuestion {
  readonly id: string;
  readonly answered: boolean;
  readonly answerBy: CivilDate | null;
  readonly asked: readonly RoleAtUnit[];
  readonly asking: readonly RoleAtUnit[];
  readonly lapsed: boolean;
}

/** A question as it is asked. */
export function askedNow(
  { id, answerBy, asked }: Pick<AskedQuestion, 'id' | 'answerBy' | 'asked'>,
  by: Authority,
): AskedQuestion {
  // Proposals and dossiers are acted on under acting roles alone.
  const asking = 'person' in by ? [{ role: by.role as ActingRole, unit: by.unit }] : [];
  return { id, answered: false, answerBy, asked, asking, lapsed: false };
}

/** Before posts were asked, only those who asked recorded an answer. */
export const nobodyAsked = (data: Readonly<Record<string, unknown>>) => ({ ...data, asked: [] });

/** Before anything that went on needed a reason for a question that was open. */
export const withoutReason = (data: Readonly<Record<string, unknown>>) => ({ ...data, reason: null });

export function openQuestions<Question extends AskedQuestion>(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ answered, lapsed }) => !answered && !lapsed);
}

/** Those that an answer may still be recorded to, though they have lapsed. */
export function unanswered<Question extends AskedQuestion>(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ answered }) => !answered);
}

/**
 * The questions once nothing waits for them: their stage is left, whoever asked goes on without them, or all is over. Then
 * they are nobody's work and never overdue.
 */
export function lapsing<Question extends AskedQuestion>(questions: readonly Question[]): readonly Question[] {
  return questions.map((one) => (one.answered ? one : { ...one, lapsed: true }));
}

export function answering<Question extends AskedQuestion>(questions: readonly Question[], id: string): Question[] {
  return questions.map((one) => (one.id === id ? { ...one, answered: true } : one));
}

/**
 * Who may answer this question besides the stage's asking side; null or unknown: any without an answer. Once it has lapsed,
 * whoever asked it may record a late answer from any stage.
 */
export function askedIn(questions: readonly AskedQuestion[], id: string | null): readonly RoleAtUnit[] {
  const named = questions.filter((one) => one.id === id);
  const meant = named.length > 0 ? named : unanswered(questions);
  return eachOnce(meant.flatMap(({ asked, asking, lapsed }) => (lapsed ? [...asked, ...asking] : asked)));
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

/** @throws Rejection BAD_TERM for an answer that is due before the day of asking */
export function ensureAnswerable(answerBy: CivilDate | null, on: CivilDate): void {
  ensure(answerBy === null || answerBy >= on, 'BAD_TERM', { field: 'answerBy', earliest: on });
}

/**
 * Why something goes on; null if none is given. Whatever goes on at the stage that asked, without going back, needs a
 * reason while a question is open: accepting a proposal or a dossier, and each decision. (A return always needs one.)
 * @throws Rejection REASON_REQUIRED if a question is open and none is given
 */
export function reasonIn(reason: string | null, questions: readonly AskedQuestion[]): string | null {
  const given = reason === null || reason.trim() === '' ? null : reason;
  const open = openQuestions(questions).map(({ id }) => id);
  ensure(given !== null || open.length === 0, 'REASON_REQUIRED', { field: 'reason', open });
  return given;
}

/** What such an act must have: a reason while a question is open. */
export function reasonNeeded(questions: readonly AskedQuestion[]): readonly string[] {
  return openQuestions(questions).length > 0 ? ['reason'] : [];
}
