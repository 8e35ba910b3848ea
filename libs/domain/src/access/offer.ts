import type { StageOffered } from '../plan/return-target.js';
import type { RoleAtUnit } from './questions.js';

/** What an act may name: stages to return to, units to ask. `asks`: whose answer it asks for by itself. */
export interface Offer {
  readonly stages: readonly StageOffered[];
  readonly units: readonly string[];
  readonly asks: readonly RoleAtUnit[];
}

export const NOTHING_OFFERED: Offer = { stages: [], units: [], asks: [] };
