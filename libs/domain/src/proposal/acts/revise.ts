import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { saysTheSame } from '../../kernel/same.js';
import { underReview, type ProposalAct } from '../act.js';
import type { Content, ContentDraft } from '../content.js';
import { withEntryIds, type EntryCount } from '../entries.js';
import { edited, unmeasured, type EditionMade } from '../facts/edition.js';
import { missingIn } from '../completeness.js';
import { measurementsOf, raised } from '../warnings.js';

export interface ReviseProposal {
  readonly type: 'ReviseProposal';
  readonly content: ContentDraft;
}

export type ProposalRevised = Fact<
  'ProposalRevised',
  EditionMade & { readonly stage: string; readonly content: Content; readonly given: EntryCount }
>;

/** The next edition of the content; drops measurements of removed procedures. */
export const revise: ProposalAct<ReviseProposal, ProposalRevised> = {
  allowed: duty('draft'),
  blocked: underReview,
  decide: (command, { state, context, by }) => {
    const { content, given } = withEntryIds(command.content, state.content, state.given);
    if (saysTheSame(content, state.content)) return [];
    const edition = state.edition + 1;
    const measurements = measurementsOf(content, state.measurements);
    const warnings = raised(content, measurements, state.warnings);
    const complete = missingIn({ content, measurements, warnings }).length === 0;
    const revised = { stage: state.at.stage, edition, content, given, warnings, complete };
    return [fact('ProposalRevised', revised, by, context)];
  },
  facts: {
    ProposalRevised: {
      version: 2,
      upcasts: { 1: unmeasured },
      evolve: (state, event) => {
        const { content, given } = event.data;
        const measurements = measurementsOf(content, state.measurements);
        return { ...edited(state, event), content, given, measurements };
      },
    },
  },
};
