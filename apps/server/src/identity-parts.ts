import {
  AccountPasswords,
  Accounts,
  Cleaning,
  Directory,
  ErasureConfirmations,
  KnownDevices,
  PasswordChecks,
  PasswordWork,
  SeenEditions,
  Sessions,
  SignIns,
  Tokens,
  VoidTokens,
  WorkingCopies,
} from '@app/identity';

/** Needs IdentityDataSource and TokenKey. */
export const IDENTITY_PARTS = [
  Accounts,
  AccountPasswords,
  Cleaning,
  Directory,
  ErasureConfirmations,
  KnownDevices,
  PasswordChecks,
  PasswordWork,
  SeenEditions,
  Sessions,
  SignIns,
  Tokens,
  VoidTokens,
  WorkingCopies,
];
