import type { ActingRole, Authority, CivilDate, CorrectedValues, RoleAtUnit } from '@app/domain';
import { postKey } from '../standing/posts.js';
import type { OpenQuestion } from '../standing/standing-row.js';

/** What was corrected, by whom and why; `mark`: the correction itself. */
export interface CorrectionMade {
  readonly changes: CorrectedValues;
  readonly was: CorrectedValues;
  readonly reason: string;
  readonly mark: Mark;
}

/** Which fact of the stream says so, on what date, and under whose authority. */
export interface Mark {
  readonly revision: number;
  readonly on: CivilDate;
  readonly by: Authority;
  /** How it was put right since, oldest first; the values beside it are those that count. */
  readonly corrections?: readonly CorrectionMade[];
}

/** A question to somebody, and what was answered; null until then. */
export interface Question {
  readonly id: string;
  readonly stage: string;
  readonly question: string;
  readonly answerBy: CivilDate | null;
  /** Whose answer it is; empty for somebody outside the service. */
  readonly of: readonly RoleAtUnit[];
  readonly asked: Mark;
  readonly answer: ({ readonly text: string } & Mark) | null;
  /** What went on without an answer, and why, so that nothing waits for one; null otherwise. */
  readonly lapsed: Lapse | null;
}

export type Lapse = Mark & { readonly reason: string | null };

/** The questions with one of them answered. */
export function answered<Asked extends Question>(questions: readonly Asked[], id: string, answer: Asked['answer']) {
  return questions.map((one) => (one.id === id ? { ...one, answer } : one));
}

/** The questions once nothing waits for an answer. */
export function lapsing<Asked extends Question>(questions: readonly Asked[], lapsed: Lapse): readonly Asked[] {
  return questions.map((one) => (isOpen(one) ? { ...one, lapsed } : one));
}

/** Waits for an answer. */
export function isOpen({ answer, lapsed }: Question): boolean {
  return answer === null && lapsed === null;
}

/** Those that wait for an answer, as rows keep them. */
export function openOf(questions: readonly Question[]): readonly OpenQuestion[] {
  return questions.filter(isOpen).map(({ id, question, answerBy, of, asked: { by } }) => {
    // Proposals and dossiers are acted on under acting roles alone.
    const asking = 'person' in by ? [postKey({ role: by.role as ActingRole, unit: by.unit })] : [];
    return { id, question, answerBy, asked: of.map(postKey), asking };
  });
}
