export { BASELINE_YEAR, type Baseline, type RecordedBaseline, type StandingBaseline } from './baseline.js';
export type { BaselineSource } from './baseline-source.js';
export {
  BASELINE_WARNINGS,
  warningsOfBaseline,
  type AnsweredBaselineWarning,
  type BaselineWarning,
  type BaselineWarningCode,
} from './baseline-warnings.js';
export { channelRows, CHANNELS_HEADING, channelsIn, type Channel } from './channels.js';
export type { Fee } from './fee/fee.js';
export {
  PROCEDURE_CATALOGUES,
  procedureId,
  keyOfCode,
  readCode,
  type ProcedureCatalogue,
  type ProcedureCode,
} from './code.js';
export type { FileSource } from './file-source.js';
export { GENERAL_FEE, GENERAL_TIME, generalTerms, type GeneralTerms } from './general-terms.js';
export { withChannel, type GivenChannel } from './given-channel.js';
export { detailChanges, excerptOf, type DetailChange } from './detail-changes.js';
export { givesTheSame, mergedDetails, type GivenDetails } from './given-details.js';
export { changedDetails, partsOf, type DetailName, type ProcedureDetails } from './details.js';
export {
  PROCEDURE_ACTS,
  procedureCodec,
  procedureDecider,
  type Procedure,
  type ProcedureCommand,
  type ProcedureContext,
  type ProcedureEvent,
  type ProcedureState,
} from './procedure.js';
export { writtenChannel, type ChannelName } from './written-channel.js';
export { openProcedureActs, type BaselineActName } from './open-acts.js';
