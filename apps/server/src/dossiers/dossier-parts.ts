import { DossierActsController } from './dossier-acts.controller.js';
import { DossierGatheringController } from './dossier-gathering.controller.js';
import { DossierMovesController } from './dossier-moves.controller.js';
import { DossiersController } from './dossiers.controller.js';
import { EntriesController } from './entries.controller.js';
import { InclusionController } from './inclusion.controller.js';
import { Inclusion } from './inclusion.js';
import { MANY_CONTROLLERS, MANY_PARTS } from './many/many-parts.js';
import { OpenDossiersController } from './open-dossiers.controller.js';
import { ShownSigners } from './shown-signers.js';
import { SignersController } from './signers.controller.js';

export const DOSSIER_CONTROLLERS = [
  DossierGatheringController,
  InclusionController,
  ...MANY_CONTROLLERS,
  DossiersController,
  SignersController,
  EntriesController,
  OpenDossiersController,
  DossierActsController,
  DossierMovesController,
];
export const DOSSIER_PARTS = [Inclusion, ...MANY_PARTS, ShownSigners];
