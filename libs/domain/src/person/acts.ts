import { installation, permissions, role } from '../access/rule.js';

/** What can be done to a person, and by whom. Accounts stand outside the log: that one was disabled or enabled is no fact of it. */
export const PERSON_ACTS = permissions({
  RegisterPerson: installation,
  AppointPerson: installation,
  EndAppointment: role('administrator'),
  ConfirmAppointment: installation,
  DeclineAppointment: role('administrator'),
  RenamePerson: role('administrator'),
  EraseName: role('administrator'),
  ResetPassword: role('administrator'),
  DisableAccount: role('administrator'),
  EnableAccount: role('administrator'),
});

export type PersonAct = keyof typeof PERSON_ACTS;
