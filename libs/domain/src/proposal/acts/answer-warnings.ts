import { inOrder, unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { saysTheSame } from '../../kernel/same.js';
import { underReview, type ProposalAct } from '../act.js';
import { answered, type WarningAnswer } from '../answers.js';
import { edited, type EditionMade } from '../facts/edition.js';
import { missingIn } from '../completeness.js';

export interface AnswerWarnings {
  readonly type: 'AnswerWarnings';
  readonly answers: readonly WarningAnswer[];
}

export type WarningsAnswered = Fact<'WarningsAnswered', EditionMade & { readonly stage: string }>;

/** Answers make the next edition, because the head approves them too. */
export const answerWarnings: ProposalAct<AnswerWarnings, WarningsAnswered> = {
  allowed: duty('draft'),
  blocked: inOrder(underReview, ({ warnings }) => unless(warnings.length > 0, 'NO_WARNINGS')),
  decide: ({ answers }, { state, context, by }) => {
    const warnings = answered(state.warnings, answers, 'answers');
    if (saysTheSame(warnings, state.warnings)) return [];
    const complete = missingIn({ ...state, warnings }).length === 0;
    const made = { stage: state.at.stage, edition: state.edition + 1, warnings, complete };
    return [fact('WarningsAnswered', made, by, context)];
  },
  facts: { WarningsAnswered: { version: 1, evolve: edited } },
};
