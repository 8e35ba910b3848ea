export { Clock, SystemClock } from './clock.js';
export {
  HandleCalendar,
  HandleDossier,
  HandleParameters,
  HandlePerson,
  HandlePlan,
  HandleProcedure,
  HandleProposal,
  HandleUnit,
} from './messages.js';
export { ImportProcedures } from './procedures/import-procedures.js';
export { PREPARE_PROGRAM } from './procedures/prepare-program-path.js';
export type { Prepared } from './procedures/prepare-program.js';
export { readPrepared } from './procedures/prepared-file.js';
export type { PreparedLines } from './procedures/prepared-lines.js';
export { KNOWN_COLUMNS } from './procedures/columns.js';
export { ProcedureFileError, type FileFault, type FileRule } from './procedures/file-fault.js';
export { readProcedureFile, type FileFormat } from './procedures/read-procedure-file.js';
export { LINE_RESULTS, type ImportedLine, type ImportReport, type LineResult } from './procedures/import-report.js';
export type { LineRemark, LineRule } from './procedures/read-line.js';
export { PostConfirmation } from './people/post-confirmation.js';
export { ManagerCheckpoints, type ManagerProgress } from './process/checkpoints.js';
export { ProcessManager } from './process/process-manager.js';
export { onDossierEvent, onProposalEvent } from './process/reactions.js';
export { ReferenceData } from './reference-data.js';
export { Refusals } from './refusals.js';
export { CommandConflict, type CommandAnswer, type CommandRequest } from './request.js';
export { WriteSideModule } from './write-side.module.js';
