import { authorize } from '../access/policy.js';
import { isAreaPath } from '../kernel/area.js';
import { ensure } from '../kernel/rejection.js';
import type { Role } from '../kernel/roles.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { fact, type Context, type Decider } from '../kernel/decider.js';
import type { UnitState } from '../unit/unit.js';
import { PERSON_ACTS } from './acts.js';
import { appoint, end } from './appoint.js';
import { confirm, decline } from './confirm.js';
import { evolvePerson, type PersonEvent, type PersonState } from './events.js';
import { changeName, type NamingCommand } from './naming.js';
import { resetPassword } from './password-reset.js';

export { personCodec, type AppointedPost, type PersonEvent, type PersonState } from './events.js';

export type PersonCommand =
  | NamingCommand
  | { readonly type: 'ResetPassword' }
  | { readonly type: 'RegisterPerson'; readonly area: readonly string[] }
  | {
      readonly type: 'AppointPerson';
      readonly unit: string;
      readonly role: Role;
      readonly title: string;
      readonly from: CivilDate;
      readonly to: CivilDate | null;
    }
  | { readonly type: 'ConfirmAppointment'; readonly appointment: string }
  | { readonly type: 'DeclineAppointment'; readonly appointment: string; readonly reason: string }
  | { readonly type: 'EndAppointment'; readonly appointment: string; readonly lastDay: CivilDate };

/**
 * `person`: whose posts these are. `unit`: the one that an appointment names. `confirming`: whether posts of confirmed roles
 * wait for a second administrator in this installation.
 */
export interface PersonContext extends Context {
  readonly person: string;
  readonly unit: UnitState;
  readonly confirming: boolean;
}

/** People and their dated posts, from the first day on. */
export const personDecider: Decider<PersonCommand, PersonState, PersonEvent, PersonContext> = {
  initial: { registered: false, erased: false, resetBy: null, area: [], appointments: [] },
  decide,
  evolve: evolvePerson,
};

function decide(command: PersonCommand, state: PersonState, context: PersonContext): readonly PersonEvent[] {
  switch (command.type) {
    case 'RegisterPerson': {
      const by = authorize(PERSON_ACTS.RegisterPerson, context.actor, { area: command.area }, context.today);
      if (state.registered) return [];
      ensure(isAreaPath(command.area), 'BAD_AREA', { field: 'area' });
      return [fact('PersonRegistered', { area: command.area }, by, context)];
    }
    case 'RenamePerson':
    case 'EraseName':
      return changeName(command, state, context);
    case 'ResetPassword':
      return resetPassword(state, context);
    case 'AppointPerson':
      return appoint(command, state, context);
    case 'ConfirmAppointment':
      return confirm(command, state, context);
    case 'DeclineAppointment':
      return decline(command, state, context);
    case 'EndAppointment':
      return end(command, state, context);
  }
}
