import { installation, permissions, role } from '../access/rule.js';

/** Accounts are outside the log: disabling and enabling them are no facts of it. */
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
