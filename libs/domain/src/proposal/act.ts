import { inOrder, unless, type Act, type Check, type Here } from '../access/act.js';
import type { RoleAtUnit } from '../access/questions.js';
import type { Fact } from '../kernel/decider.js';
import type { StageKind } from '../plan/document.js';
import type { StageEntry } from '../plan/route.js';
import type { ProposalContext } from './context.js';
import { missingIn, type Missing } from './completeness.js';
import type { Proposal } from './state.js';

export type ProposalHere = Here<Proposal, ProposalContext>;

/** `at`: the stage whose actors may do it, if not the present one. `asked`: who else may do it (null: any such command). */
export interface ProposalAct<
  Command extends { readonly type: string },
  Event extends Fact<string, unknown>,
> extends Act<Command, Event, Proposal, ProposalContext> {
  readonly at?: (state: Proposal) => StageEntry;
  readonly asked?: (state: Proposal, command: Command | null) => readonly RoleAtUnit[];
}

const isOpen: Check<Proposal> = ({ status }) => unless(status === 'open', 'PROPOSAL_OVER', { status });
const isHere: Check<Proposal> = ({ at: { stage, kind } }, elsewhere) =>
  unless(!elsewhere, 'WRONG_STAGE', { stage, kind });

/** The proposal is open and at a stage where the person has the duty, perhaps in a dossier. */
export const underWay: Check<Proposal> = inOrder(isOpen, isHere);

/** The proposal is open, in no dossier, and at a stage where the person has the duty. */
export const standsAlone: Check<Proposal> = inOrder(
  isOpen,
  ({ dossier }) => unless(dossier === null, 'IN_A_DOSSIER', { dossier: dossier?.id }),
  isHere,
);

const atKind =
  (wanted: StageKind): Check<Proposal> =>
  ({ at: { stage, kind } }) =>
    unless(kind === wanted, 'WRONG_STAGE', { stage, kind });

export const underReview: Check<Proposal> = inOrder(standsAlone, atKind('review'));
export const atConsolidation: Check<Proposal> = inOrder(standsAlone, atKind('consolidation'));

export const underAssessment: Check<Proposal> = inOrder(atConsolidation, ({ assessing, at: { stage } }) =>
  unless(assessing, 'NOT_RECEIVED', { stage }),
);

export const complete: Check<Proposal> = (state) => lacks(missingIn(state));

export const lacks = (missing: readonly Missing[]) => unless(missing.length === 0, 'INCOMPLETE', { missing });
