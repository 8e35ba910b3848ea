import type { Context } from '../kernel/decider.js';
import type { PlanState } from '../plan/decide.js';

/** What a dossier's rules read besides its own state: its plan, and the number of one that is opened, which the shell takes last. */
export interface DossierContext extends Context {
  readonly plan: PlanState;
  readonly number: string;
}
