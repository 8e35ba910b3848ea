import { reasonIn, reasonNeeded, withoutReason } from '../../access/questions.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { underAssessment, type ProposalAct } from '../act.js';
import { ensureCurrent } from '../edition.js';
import { ensureReport, type AssessmentReport } from '../assessment-report.js';
import { moveOn, MOVING_ON, type MovedOn } from '../move-on.js';
import { lapsed } from '../state.js';

export interface AcceptProposal {
  readonly type: 'AcceptProposal';
  readonly edition: number;
  /** Why it does not wait for an opinion that was asked. */
  readonly reason?: string | null;
  /** The paper that says what was assessed, perhaps of a whole field of work; absent or null where there is none. */
  readonly report?: AssessmentReport | null;
}

export type ProposalAccepted = Fact<
  'ProposalAccepted',
  {
    readonly stage: string;
    readonly edition: number;
    readonly reason: string | null;
    /** Absent where none was named. */
    readonly report?: AssessmentReport;
  }
>;

/**
 * The edition is good enough to go on: into a dossier if the stage gathers, otherwise to the next stage. It waits no more
 * for opinions; asking another one needs a new acceptance.
 */
export const accept: ProposalAct<AcceptProposal, ProposalAccepted | MovedOn> = {
  allowed: duty('assess'),
  blocked: underAssessment,
  done: ({ acceptedEdition, edition }) => acceptedEdition === edition,
  needs: ({ opinions }) => reasonNeeded(opinions),
  decide: (command, here) => {
    const { state, context, by } = here;
    ensureCurrent(command.edition, state);
    if (state.acceptedEdition === state.edition) return [];
    const reason = reasonIn(command.reason ?? null, state.opinions);
    const report = command.report ?? null;
    if (report) ensureReport(report, context);
    const { edition, at } = state;
    const said = { stage: at.stage, edition, reason, ...(report && { report }) };
    const accepted = fact('ProposalAccepted', said, by, context);
    return at.gathers ? [accepted] : [accepted, ...moveOn(here)];
  },
  facts: {
    ProposalAccepted: {
      version: 2,
      upcasts: { 1: withoutReason },
      correctable: ({ reason }) => (reason === null ? {} : { reason }),
      evolve: (state, { data: { edition } }) => {
        return { ...state, ...lapsed(state), acceptedEdition: edition, postponed: null };
      },
    },
    ...MOVING_ON,
  },
};
