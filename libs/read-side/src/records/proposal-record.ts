import {
  rejectsSome,
  withEarlier,
  type AssessmentReport,
  type DecisionRef,
  type MeasureOutcome,
  type Outcome,
  type ProposalEvent,
} from '@app/domain';
import { factAt, paperWith, withCorrection } from './corrections.js';
import { answered, lapsing, type Mark, type Question } from './mark.js';
import type { ReturnMade } from './returns-made.js';
import type { StageStay } from './stage-stays.js';

/** The head's approval of an edition, or its acceptance at a consolidation. */
export interface Approval extends Mark {
  readonly stage: string;
  readonly edition: number;
}

/** `reason`: why it did not wait for an opinion that was asked. `report`: the paper that says so, if one was named. */
export interface Acceptance extends Approval {
  readonly reason: string | null;
  readonly report?: AssessmentReport;
}

/** What an opinion was asked from whom; `unit`: null for somebody outside the service. */
export interface OpinionAsked extends Question {
  readonly from: string;
  readonly unit: string | null;
}

/** How a proposal left a dossier. */
export type LeftHow = 'declined' | 'removed' | 'returned' | 'decided' | 'completed';

/** A dossier that a proposal asked to join. `joined`: null while the dossier has not answered. */
export interface DossierStay {
  readonly id: string;
  readonly own: boolean;
  readonly joined: Mark | null;
  readonly left: (Mark & { readonly how: LeftHow; readonly reason: string | null }) | null;
}

/** `amends`: the id of the decision that it changes. */
export interface DecisionOnProposal extends DecisionRef, Mark {
  readonly amends: string | null;
  readonly stage: string;
  readonly dossier: string;
  readonly edition: number;
  readonly measures: readonly MeasureOutcome[];
  readonly outcome: Outcome;
  readonly final: boolean;
}

/**
 * What a proposal's facts say beyond the state that rules need. `headApproval`, `acceptance`: of the edition that stands;
 * they stay when the proposal moves on or returns within its dossier, and end when it is edited, sent back or returned
 * alone; an acceptance also ends when another opinion is asked.
 */
export interface ProposalRecord {
  readonly headApproval: Approval | null;
  readonly acceptance: Acceptance | null;
  readonly opinions: readonly OpinionAsked[];
  readonly dossiers: readonly DossierStay[];
  readonly decisions: readonly DecisionOnProposal[];
  readonly stays: readonly StageStay[];
  readonly returned: readonly ReturnMade[];
}

export const NOTHING_RECORDED: ProposalRecord = {
  headApproval: null,
  acceptance: null,
  opinions: [],
  dossiers: [],
  decisions: [],
  stays: [],
  returned: [],
};

const VOID = { headApproval: null, acceptance: null };
const voided = (record: ProposalRecord): ProposalRecord => ({ ...record, ...VOID });
const goneOn = (record: ProposalRecord, mark: Mark, reason: string | null): ProposalRecord => {
  return { ...record, opinions: lapsing(record.opinions, { ...mark, reason }) };
};

type Data<Type extends ProposalEvent['type']> = Extract<ProposalEvent, { type: Type }>['data'];
const corrected = (record: ProposalRecord, data: Data<'ProposalCorrected' | 'CarriedCorrected'>, mark: Mark) => {
  const { revision, changes, was, reason } = data;
  return withCorrection(record, factAt(revision), { changes, was, reason, mark });
};

type Keeping = {
  readonly [Type in ProposalEvent['type']]?: (record: ProposalRecord, data: Data<Type>, mark: Mark) => ProposalRecord;
};

/** The facts of which a record keeps something. */
const KEEPING: Keeping = {
  ProposalRevised: voided,
  ProposalMeasured: voided,
  WarningsAnswered: voided,
  EditionSentBack: voided,
  EditionApproved: (record, data, mark) => ({ ...record, headApproval: { ...data, ...mark } }),
  ProposalAccepted: (record, data, mark) => ({
    ...goneOn(record, mark, data.reason),
    acceptance: { ...data, ...mark },
  }),
  ProposalWithdrawn: (record, { reason }, mark) => goneOn(record, mark, reason),
  ProposalReturned: (record, { released, dossier, reason }, mark) => {
    const stands = dossier !== null && !released;
    const without = released ? left(record, { ...mark, how: 'returned', reason }) : record;
    return goneOn(stands ? record : voided(without), mark, reason);
  },
  OpinionRequested: (record, { opinion: id, asked: of, ...said }, mark) => {
    const opinion = { id, ...said, of, asked: mark, answer: null, lapsed: null };
    return { ...record, acceptance: null, opinions: [...record.opinions, opinion] };
  },
  OpinionReceived: (record, { opinion, text }, mark) => {
    return { ...record, opinions: answered(record.opinions, opinion, { text, ...mark }) };
  },
  InclusionRequested: (record, { dossier: id, own }, mark) => {
    return { ...goneOn(record, mark, null), dossiers: [...record.dossiers, { id, own, joined: null, left: null }] };
  },
  InclusionConfirmed: (record, _, mark) => ({ ...record, dossiers: withLast(record.dossiers, { joined: mark }) }),
  InclusionRefused: (record, { reason }, mark) => left(record, { ...mark, how: 'declined', reason }),
  RemovedFromDossier: (record, { reason }, mark) => left(record, { ...mark, how: 'removed', reason }),
  ProposalDecided: (record, { decision, ...said }, mark) => {
    const earlier = record.decisions.filter((one) => one.dossier === said.dossier);
    const outcome = withEarlier(
      said.outcome,
      earlier.some(({ measures }) => rejectsSome(measures)),
    );
    const decided = {
      ...record,
      decisions: [...record.decisions, { ...said, outcome, amends: null, ...decision, ...mark }],
    };
    return said.final ? left(decided, { ...mark, how: 'decided', reason: null }) : decided;
  },
  ProposalRedecided: (record, { decision, ...said }, mark) => {
    return { ...record, decisions: [...record.decisions, { ...said, final: true, ...decision, ...mark }] };
  },
  ProposalCorrected: corrected,
  CarriedCorrected: corrected,
  DecisionCorrected: (record, { decision, changes, was, reason }, mark) => ({
    ...record,
    decisions: withCorrection(record.decisions, paperWith(decision), { changes, was, reason, mark }),
  }),
  StageCompleted: (record, { to }, mark) =>
    goneOn(to === null ? left(record, { ...mark, how: 'completed', reason: null }) : record, mark, null),
};

/** The record after one more fact, which stands at this revision. */
export function recordProposal(
  record: ProposalRecord,
  { type, data, on, by }: ProposalEvent,
  revision: number,
): ProposalRecord {
  // Each entry reads the data of its own type.
  const keep = KEEPING[type] as ((record: ProposalRecord, data: unknown, mark: Mark) => ProposalRecord) | undefined;
  return keep ? keep(record, data, { revision, on, by }) : record;
}

/** It leaves the dossier that it is in, if it is in one. */
function left(record: ProposalRecord, leaving: NonNullable<DossierStay['left']>): ProposalRecord {
  return record.dossiers.at(-1)?.left === null
    ? { ...record, dossiers: withLast(record.dossiers, { left: leaving }) }
    : record;
}

function withLast(stays: readonly DossierStay[], change: Partial<DossierStay>): readonly DossierStay[] {
  return stays.map((stay, at) => (at === stays.length - 1 ? { ...stay, ...change } : stay));
}
