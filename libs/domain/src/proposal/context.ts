import type { WorkingCalendar } from '../calendar/calendar.js';
import type { DossierState } from '../dossier/state.js';
import type { Context } from '../kernel/decider.js';
import type { Parameters } from '../measurement/cost/parameters.js';
import type { PlanState } from '../plan/decide.js';

/**
 * What a proposal's rules read besides its state. `number`: that of a draft, which the shell takes last. `parameters`:
 * those of its area, for measuring. `dossier`: the one that an inclusion names.
 */
export interface ProposalContext extends Context {
  readonly plan: PlanState;
  readonly number: string;
  readonly parameters: Parameters;
  readonly dossier: DossierState;
  /** Of its area, if the plan counts working days. */
  readonly calendar: WorkingCalendar | null;
}
