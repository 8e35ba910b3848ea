import { authorize } from '../access/policy.js';
import { isAreaPath } from '../kernel/area.js';
import { ensure } from '../kernel/rejection.js';
import { fact, type Decider } from '../kernel/decider.js';
import { PERSON_ACTS } from './acts.js';
import { appoint, end } from './appoint.js';
import { confirm, decline } from './confirm.js';
import { evolvePerson, type PersonEvent, type PersonState } from './events.js';
import type { PersonCommand } from './commands.js';
import type { PersonContext } from './context.js';
import { changeName } from './naming.js';
import { resetPassword } from './password-reset.js';

export type { PersonCommand } from './commands.js';
export type { PersonContext } from './context.js';
export { personCodec, type AppointedPost, type PersonEvent, type PersonState } from './events.js';

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
