import { inOrder, unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { RejectionList } from '../../kernel/rejection-list.js';
import { saysTheSame } from '../../kernel/same.js';
import { placeKey } from '../../measurement/record/warnings-of.js';
import type { WarningCode } from '../../measurement/sheet/warning.js';
import { underReview, type ProposalAct } from '../act.js';
import { edited, type EditionMade } from '../facts/edition.js';
import { missingIn } from '../completeness.js';

export interface WarningAnswer {
  readonly procedure: string;
  readonly code: WarningCode;
  readonly field: string;
  readonly answer: string;
}

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
    const known = new Set(state.warnings.map(placeKey));
    const said = new Map<string, string>();
    const refused = new RejectionList();
    for (const [at, { answer, ...meant }] of answers.entries()) {
      const place = `answers[${String(at)}]`;
      const { procedure, code } = meant;
      refused.expect(known.has(placeKey(meant)), 'NO_SUCH_WARNING', { field: place, procedure, warning: code });
      refused.expect(answer.trim() !== '', 'REASON_REQUIRED', { field: `${place}.answer` });
      said.set(placeKey(meant), answer);
    }
    refused.settle();
    const warnings = state.warnings.map((one) => ({ ...one, answer: said.get(placeKey(one)) ?? one.answer }));
    if (saysTheSame(warnings, state.warnings)) return [];
    const complete = missingIn({ ...state, warnings }).length === 0;
    const answered = { stage: state.at.stage, edition: state.edition + 1, warnings, complete };
    return [fact('WarningsAnswered', answered, by, context)];
  },
  facts: { WarningsAnswered: { version: 1, evolve: edited } },
};
