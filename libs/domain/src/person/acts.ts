import { installation, permissions, role } from '../access/rule.js';

/** What can be done to a person, and by whom. */
export const PERSON_ACTS = permissions({
  RegisterPerson: installation,
  AppointPerson: installation,
  EndAppointment: role('administrator'),
  ConfirmAppointment: installation,
  DeclineAppointment: role('administrator'),
  RenamePerson: role('administrator'),
  EraseName: role('administrator'),
  ResetPassword: role('administrator'),
});

export type PersonAct = keyof typeof PERSON_ACTS;
