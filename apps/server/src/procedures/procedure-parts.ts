import { BaselineTrials } from './baseline-trials.js';
import { BaselinesController } from './baselines.controller.js';
import { ImportNames } from './import-names.js';
import { ImportUpload } from './import-upload.js';
import { ImportsController } from './imports.controller.js';
import { PreparedUpload } from './prepared-upload.js';
import { ProcedureCommandsController } from './procedure-commands.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { TellBaseline } from './tell-baseline.js';
import { VersionsController } from './versions.controller.js';

export const PROCEDURE_CONTROLLERS = [
  ProcedureCommandsController,
  BaselinesController,
  ImportsController,
  ProceduresController,
  VersionsController,
];

export const PROCEDURE_PARTS = [ImportNames, ImportUpload, BaselineTrials, TellBaseline, PreparedUpload];
