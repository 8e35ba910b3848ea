import { DOSSIER_FACT_NAMES } from './dossier-acts.js';
import { PROPOSAL_FACT_NAMES } from './proposal-acts.js';

export const FACT_NAMES = { ...PROPOSAL_FACT_NAMES, ...DOSSIER_FACT_NAMES } as const;
