export { isReadyToGather } from './claim.js';
export type { DossierNews, PersonProposalCommand, ProposalCommand } from './commands.js';
export {
  MEASURE_TYPES,
  type Content,
  type ContentDraft,
  type Measure,
  type MeasureType,
  type ProcedureEntry,
} from './content.js';
export { costSheetOf } from './cost-sheet.js';
export { proposalDecider, type ProposalContext } from './decide.js';
export type { Claim, ProposalEvent } from './events.js';
export { OUTCOMES, outcomeOf, type DecisionRef, type MeasureOutcome, type Outcome, type Signer } from './outcome.js';
export { PROPOSAL_PHASES, phaseOf, whoMustAct, type ProposalPhase } from './phase.js';
export type { WarningAnswer } from './commands.js';
export { missingIn, type Missing } from './missing.js';
export { subjectsOf, type RaisedWarning } from './warnings.js';
export { missingToSubmit } from './review.js';
export type { Proposal, ProposalState } from './state.js';
