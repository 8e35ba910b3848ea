import { INSTALLATION, permissions, role } from '../access/rule.js';

/** Accounts are outside the log: disabling and enabling them are no facts of it. */
export const PERSON_ACTS = permissions({
  RegisterPerson: INSTALLATION,
  AppointPerson: INSTALLATION,
  EndAppointment: role('administrator'),
  ConfirmAppointment: INSTALLATION,
  DeclineAppointment: role('administrator'),
  RenamePerson: role('administrator'),
  EraseName: role('administrator'),
  ResetPassword: role('administrator'),
  DisableAccount: role('administrator'),
  EnableAccount: role('administrator'),
});

export type PersonAct = keyof typeof PERSON_ACTS;
