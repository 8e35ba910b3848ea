import { DOSSIER_MOMENTS } from './dossier-moments.js';
import { PROPOSAL_MOMENTS } from './proposal-moments.js';

/** The moment of every act on proposals and dossiers, by the act's name. */
export const MOMENTS = { ...PROPOSAL_MOMENTS, ...DOSSIER_MOMENTS } as const;
