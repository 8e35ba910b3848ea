import type { WorkingCalendar } from '../calendar/calendar.js';
import type { Appointment } from '../kernel/actor.js';
import type { Context } from '../kernel/decider.js';
import type { PlanState } from '../plan/decide.js';

/** What a dossier's rules read besides its state. `number`: that of a new dossier, which the shell takes last. */
export interface DossierContext extends Context {
  readonly plan: PlanState;
  readonly number: string;
  /** Of its area, if the plan counts working days. */
  readonly calendar: WorkingCalendar | null;
  /** The posts of whom a paper names as its signer; null for somebody whom the actor does not know. */
  readonly postsOf: (person: string) => readonly Appointment[] | null;
}
