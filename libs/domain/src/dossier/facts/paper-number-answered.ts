import type { FactKind } from '../../access/act.js';
import type { Authority } from '../../kernel/actor.js';
import { fact, type Context, type Fact } from '../../kernel/decider.js';
import type { Dossier } from '../state.js';

/** The number of a paper recorded in the same act has not the form of an official one; it stands so on the paper, and why. */
export type PaperNumberAnswered = Fact<
  'PaperNumberAnswered',
  { readonly stage: string; readonly number: string; readonly answer: string }
>;

export const paperNumberAnswered: FactKind<PaperNumberAnswered, Dossier> = { version: 1, evolve: (state) => state };

/** Beside a paper that the same command records; none without an answer. */
export function answeredBeside(
  number: string,
  answer: string | null,
  { stage, by, context }: { readonly stage: string; readonly by: Authority; readonly context: Context },
): readonly PaperNumberAnswered[] {
  return answer === null ? [] : [fact('PaperNumberAnswered', { stage, number, answer }, by, context)];
}
