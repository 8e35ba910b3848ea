export { DOSSIER_LIMIT } from './answer-claim.js';
export type { ClaimCommand, DossierCommand, PersonDossierCommand, ProposalOutcome } from './commands.js';
export { dossierDecider, type DossierContext } from './decide.js';
export {
  DECLINE_REASONS,
  type DeclineReason,
  type DossierEvent,
  type Included,
  type Letter,
  type Listed,
} from './events.js';
export { DOSSIER_PHASES, dossierPhaseOf, whoMustActOnDossier, type DossierPhase } from './phase.js';
export type { Dossier, DossierState } from './state.js';
