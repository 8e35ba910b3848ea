import type { DossierState } from '../dossier/state.js';
import type { Context } from '../kernel/decider.js';
import type { Parameters } from '../measurement/cost/parameters.js';
import type { PlanState } from '../plan/decide.js';

/**
 * What a proposal's rules read besides its own state: the plan it belongs to; the number of a draft, which the shell takes
 * last; for measuring, the parameters of its area; for an inclusion, the dossier that is named.
 */
export interface ProposalContext extends Context {
  readonly plan: PlanState;
  readonly number: string;
  readonly parameters: Parameters;
  readonly dossier: DossierState;
}
