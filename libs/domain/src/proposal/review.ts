import type { Authority } from '../kernel/actor.js';
import { fact, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import type { PersonProposalCommand } from './commands.js';
import type { ProposalContext } from './decide.js';
import { ensureCurrent } from './edition.js';
import { withEntryIds } from './entries.js';
import type { ProposalEvent } from './events.js';
import { answerWarnings, measure } from './measure.js';
import { missingIn, type Missing } from './missing.js';
import { moveOn } from './move-on.js';
import type { Proposal } from './state.js';
import { measurementsOf, raised } from './warnings.js';

type ReviewCommand = Of<
  PersonProposalCommand,
  'ReviseProposal' | 'MeasureProposal' | 'AnswerWarnings' | 'ApproveEdition' | 'SendBackEdition' | 'SubmitProposal'
>;

/** At a `review` stage: the unit revises and measures, its head approves this very edition or sends it back, the unit submits. */
export function review(
  command: ReviewCommand,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  ensure(state.at.kind === 'review', 'WRONG_STAGE', { stage: state.at.stage, kind: state.at.kind });
  switch (command.type) {
    case 'ReviseProposal':
      return revise(command, state, context, by);
    case 'MeasureProposal':
      return measure(command, state, context, by);
    case 'AnswerWarnings':
      return answerWarnings(command, state, context, by);
    case 'ApproveEdition': {
      ensureCurrent(command.edition, state);
      ensureNothing(missingIn(state));
      if (state.approvedEdition === state.edition) return [];
      return [fact('EditionApproved', { stage: state.at.stage, edition: state.edition }, by, context)];
    }
    case 'SendBackEdition': {
      ensureCurrent(command.edition, state);
      ensure(command.reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
      const { stage } = state.at;
      return [fact('EditionSentBack', { stage, edition: state.edition, reason: command.reason }, by, context)];
    }
    case 'SubmitProposal': {
      ensureNothing(missingToSubmit(state));
      ensure(!state.at.gathers, 'GATHERS_HERE', { stage: state.at.stage });
      return moveOn(state, context, by);
    }
  }
}

/** Everything that keeps this edition from leaving its review stage, the head's approval included. */
export function missingToSubmit(state: Proposal): readonly Missing[] {
  const approved = state.approvedEdition === state.edition;
  const head: Missing = { field: 'headApproval', rule: 'head-approval-required' };
  return [...missingIn(state), ...(approved ? [] : [head])];
}

function revise(
  command: Of<ReviewCommand, 'ReviseProposal'>,
  state: Proposal,
  context: ProposalContext,
  by: Authority,
): readonly ProposalEvent[] {
  const { content, given } = withEntryIds(command.content, state.content, state.given);
  if (saysTheSame(content, state.content)) return [];
  const edition = state.edition + 1;
  const measurements = measurementsOf(content, state.measurements);
  const warnings = raised(content, measurements, state.warnings);
  const complete = missingIn({ content, measurements, warnings }).length === 0;
  const revised = { stage: state.at.stage, edition, content, given, warnings, complete };
  return [fact('ProposalRevised', revised, by, context)];
}

function ensureNothing(missing: readonly Missing[]): void {
  ensure(missing.length === 0, 'INCOMPLETE', { missing });
}
