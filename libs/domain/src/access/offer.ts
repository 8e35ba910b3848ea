import type { StageOffered } from '../plan/return-target.js';
import type { RoleAtUnit } from './questions.js';

/**
 * What an act may name: stages to return to, units to ask, works of a plan to report of. `asks`: whose answer it asks for by
 * itself.
 */
export interface Offer {
  readonly stages: readonly StageOffered[];
  readonly units: readonly string[];
  readonly asks: readonly RoleAtUnit[];
  readonly works: readonly string[];
}

export const NOTHING_OFFERED: Offer = { stages: [], units: [], asks: [], works: [] };
