import type { WarningCode } from '@app/domain';
import { nameForApi, type Fields, type Sheet } from '@app/pages';
import type { Plain } from '../../http/answer-fields.js';
import type { WarningBody } from '../../proposals/measurement-views.js';
import type { FiguresShownBody } from '../../proposals/figures-views.js';

/** An answer as the API takes it. */
export interface TypedAnswer {
  readonly procedure: string;
  readonly code: WarningCode;
  readonly field: string;
  readonly answer: string;
}

type Warning = Pick<WarningBody, 'procedure' | 'code' | 'field'>;
export type WarningTold = Plain<WarningBody>;

/** The input of the answer to a warning. */
export function answerName({ procedure, code, field }: Warning): string {
  return `answers.${procedure}:${code}${field}`;
}

/** A warning with its procedure as the form calls it: by its place, also after an edition gave it an id. */
export function placed<One extends Warning>(warning: One, { procedures }: Pick<FiguresShownBody, 'procedures'>): One {
  const at = procedures.findIndex(({ id }) => id === warning.procedure);
  return at < 0 ? warning : { ...warning, procedure: `procedures[${String(at)}]` };
}

/** One answer covers all warnings of one kind at one place; each kind and place once, with all that it says. */
export function questionsOf(warnings: readonly WarningTold[]): readonly WarningTold[] {
  const places = new Map<string, WarningTold>();
  for (const one of warnings) {
    const before = places.get(answerName(one));
    places.set(answerName(one), before ? { ...before, message: `${before.message} ${one.message}` } : one);
  }
  return [...places.values()];
}

/** What is typed to the warnings that there are. */
export function answersIn(fields: Fields, warnings: readonly WarningTold[]): readonly TypedAnswer[] {
  return questionsOf(warnings).flatMap((warning) => {
    const answer = fields[answerName(warning)] ?? '';
    const { procedure, code, field } = warning;
    return answer.trim() === '' ? [] : [{ procedure, code: code as WarningCode, field, answer }];
  });
}

/** The inputs of the answers of the saved edition. */
export function answerFields(warnings: readonly WarningTold[], { subjects }: Pick<Sheet, 'subjects'>): Fields {
  const answered = warnings.flatMap((warning) => {
    const at = subjects.findIndex(({ id }) => id === warning.procedure);
    const subject = subjects[at];
    if (warning.answer === null || !subject) return [];
    return [[answerName({ ...warning, procedure: nameForApi(subject, at) }), warning.answer] as const];
  });
  return Object.fromEntries(answered);
}
