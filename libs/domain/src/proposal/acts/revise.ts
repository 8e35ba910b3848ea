import { duty } from '../../access/rule.js';
import type { Upcast } from '../../kernel/codec.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { saysTheSame } from '../../kernel/same.js';
import type { Measurement } from '../../measurement/record/measurement.js';
import { underReview, type ProposalAct } from '../act.js';
import type { Content } from '../content.js';
import type { EntryCount } from '../entries.js';
import { edited, unmeasured, type EditionMade } from '../facts/edition.js';
import { undated } from '../figures.js';
import { measurementsOf } from '../warnings.js';
import { writtenNow, type Writing } from '../written.js';

export interface ReviseProposal extends Writing {
  readonly type: 'ReviseProposal';
}

/** `measurements`: null where those before stay, but for removed procedures. */
export type ProposalRevised = Fact<
  'ProposalRevised',
  EditionMade & {
    readonly stage: string;
    readonly content: Content;
    readonly given: EntryCount;
    readonly measurements: readonly Measurement[] | null;
  }
>;

/** The next edition, of the content alone or with its figures and answers; drops measurements of removed procedures. */
export const revise: ProposalAct<ReviseProposal, ProposalRevised> = {
  allowed: duty('draft'),
  blocked: underReview,
  decide: (command, { state, context, by }) => {
    const { area, at } = state;
    const now = writtenNow(command, state, { ...context, area });
    const { content, given, measured, warnings, complete } = now;
    const isSame =
      saysTheSame(content, state.content) &&
      saysTheSame(undated(now.measurements), undated(state.measurements)) &&
      saysTheSame(warnings, state.warnings);
    if (isSame) return [];
    const edition = state.edition + 1;
    const revised = { stage: at.stage, edition, content, given, measurements: measured, warnings, complete };
    return [fact('ProposalRevised', revised, by, context)];
  },
  facts: {
    ProposalRevised: {
      version: 3,
      upcasts: { 1: unmeasured, 2: contentAlone },
      evolve: (state, event) => {
        const { content, given } = event.data;
        const measurements = event.data.measurements ?? measurementsOf(content, state.measurements);
        return { ...edited(state, event), content, given, measurements };
      },
    },
  },
};

/** Figures and content were saved apart. */
function contentAlone(data: Parameters<Upcast>[0]): ReturnType<Upcast> {
  return { ...data, measurements: null };
}
