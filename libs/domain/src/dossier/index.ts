export {
  DOSSIER_ACTS,
  type ClaimCommand,
  type DossierCommand,
  type DossierEvent,
  type PersonDossierCommand,
} from './acts/index.js';
export { decisionNamed, lastAmendable } from './amendments.js';
export type { DossierContext } from './context.js';
export { dossierCodec, dossierDecider, openDossierActs, signerIn, type DossierActName } from './decide.js';
export type { ProposalOutcome } from './outcomes.js';
export type { GivenPaper } from './paper.js';
export { hasOfficialForm } from './paper-number.js';
export { paperClaimed, papersLike, type PaperClaim } from './paper-claim.js';
export type { Included, Letter, Listed } from './papers.js';
export { DOSSIER_PHASES, dossierPhaseOf, whoMustActOnDossier, type DossierPhase } from './phase.js';
export { ensureToldSigners, postsThatSign, signsUnder } from './signers.js';
export type { Dossier, DossierState } from './state.js';
export { DECLINE_REASONS, DOSSIER_LIMIT, type DeclineReason } from './inclusion.js';
