import type { Authority, CivilDate } from '@app/domain';

/** Which fact of the stream says so, on what date, and under whose authority. */
export interface Mark {
  readonly revision: number;
  readonly on: CivilDate;
  readonly by: Authority;
}

/** A question to somebody, and what was answered; null until then. */
export interface Question {
  readonly id: string;
  readonly stage: string;
  readonly question: string;
  readonly answerBy: CivilDate | null;
  readonly asked: Mark;
  readonly answer: ({ readonly text: string } & Mark) | null;
  /** Its stage was left without an answer. */
  readonly lapsed: boolean;
}

/** The questions with one of them answered. */
export function answered<Asked extends Question>(questions: readonly Asked[], id: string, answer: Asked['answer']) {
  return questions.map((one) => (one.id === id ? { ...one, answer } : one));
}

/** The questions after their stage was left. */
export function lapsed<Asked extends Question>(questions: readonly Asked[]): readonly Asked[] {
  return questions.map((one) => (one.answer === null ? { ...one, lapsed: true } : one));
}
