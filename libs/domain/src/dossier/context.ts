import type { Context } from '../kernel/decider.js';
import type { PlanState } from '../plan/decide.js';

/** What a dossier's rules read besides its state. `number`: that of a new dossier, which the shell takes last. */
export interface DossierContext extends Context {
  readonly plan: PlanState;
  readonly number: string;
}
