import type { CivilDate } from '../kernel/civil-date.js';
import type { Role } from '../kernel/roles.js';

/** Names are outside the log; the log records that one was set or erased, and by whom. */
export type NamingCommand = { readonly type: 'RenamePerson' } | { readonly type: 'EraseName' };

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
