import { CreateCheckpoints } from './create-checkpoints.js';
import { CreateDossiers } from './create-dossiers.js';
import { CreatePlansAndDirectory } from './create-plans-and-directory.js';
import { CreateProcedures } from './create-procedures.js';
import { CreateProposals } from './create-proposals.js';
import { CreateTimeline } from './create-timeline.js';
import { IndexSearch } from './index-search.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  CreateCheckpoints,
  CreateProposals,
  CreateDossiers,
  CreateTimeline,
  CreatePlansAndDirectory,
  IndexSearch,
  CreateProcedures,
];
