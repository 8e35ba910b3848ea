export { Clock, SystemClock } from './clock.js';
export { commandIdOf, derivedId } from './ids.js';
export { HandleDossier, HandlePerson, HandlePlan, HandleProposal, HandleUnit } from './messages.js';
export { ManagerCheckpoints, type ManagerProgress } from './process/checkpoints.js';
export { ProcessManager } from './process/process-manager.js';
export { ReferenceData } from './reference-data.js';
export { REFUSALS_A_DAY } from './refusals.js';
export { CommandConflict, type Asker, type CommandAnswer, type CommandRequest } from './request.js';
export { WriteSideModule } from './write-side.module.js';
