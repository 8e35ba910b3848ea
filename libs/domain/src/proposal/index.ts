export {
  PROPOSAL_ACTS,
  type DossierNews,
  type PersonProposalCommand,
  type ProposalCommand,
  type ProposalEvent,
} from './acts/index.js';
export type { AssessmentReport } from './assessment-report.js';
export type { WarningAnswer } from './answers.js';
export type { NoFigure } from './benefits.js';
export { isOpenTo } from './open-to.js';
export { isReadyToGather, type Claim } from './claim.js';
export {
  MEASURE_TYPES,
  type Content,
  type ContentDraft,
  type Measure,
  type MeasureType,
  type ProcedureEntry,
} from './content.js';
export type { ProposalContext } from './context.js';
export { costSheetOf } from './cost-sheet.js';
export { openActs, proposalCodec, proposalDecider, type ProposalActName } from './decide.js';
export { editionChanges, type EditionChange } from './editions/changes.js';
export { EDITION_FACTS, editionOf, type Edition, type EditionTime } from './editions/edition.js';
export { inFormOrder, toldBy } from './editions/members.js';
export { missingIn, missingToSubmit, type Missing } from './completeness.js';
export {
  OUTCOMES,
  outcomeOf,
  rejectsSome,
  withEarlier,
  type DecisionRef,
  type MeasureOutcome,
  type Outcome,
  type Signer,
} from './outcome.js';
export { PROPOSAL_PHASES, phaseOf, whoMustAct, type ProposalPhase } from './phase.js';
export { procedureKey } from './same-procedure.js';
export type { Proposal, ProposalState } from './state.js';
export { subjectsOf, type RaisedWarning } from './warnings.js';
export { NOTHING_WRITTEN, writtenNow, type Writing, type WrittenNow } from './written.js';
