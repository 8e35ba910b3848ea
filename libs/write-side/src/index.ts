export { Clock, SystemClock } from './clock.js';
export { commandIdOf, derivedId } from './ids.js';
export { HandleDossier, HandlePerson, HandlePlan, HandleProposal, HandleUnit } from './messages.js';
export { ManagerCheckpoints, type ManagerProgress } from './process/checkpoints.js';
export { ProcessManager } from './process/process-manager.js';
export { onDossierEvent, onProposalEvent } from './process/reactions.js';
export { ReferenceData } from './reference-data.js';
export { CommandConflict, type CommandAnswer, type CommandRequest } from './request.js';
export { WriteSideModule } from './write-side.module.js';
