export type { Account, TokenHolder } from './accounts/account-row.js';
export { AccountPasswords } from './accounts/account-passwords.js';
export { Accounts } from './accounts/accounts.js';
export { AuthorityTurns } from './accounts/authority-turns.js';
export { Cleaning } from './database/cleaning.js';
export { IDENTITY_MIGRATIONS, IdentityDataSource, identityDataSource } from './database/data-source.js';
export { migrateIdentity } from './database/migrate.js';
export { IdentityStoreError } from './database/store-error.js';
export { Directory } from './directory/directory.js';
export { ErasureConfirmations } from './directory/erasure-confirmations.js';
export { IdentityError, type IdentityErrorCode, PasswordCheckRefused } from './errors.js';
export { checkNewPassword } from './passwords/new-password.js';
export { SeenEditions } from './seen-editions/seen-editions.js';
export { Sessions } from './sessions/sessions.js';
export { KnownDevices } from './sign-in/known-devices.js';
export { PasswordChecks } from './sign-in/password-checks.js';
export { PasswordWork } from './sign-in/password-work.js';
export { SignIns } from './sign-in/sign-ins.js';
export { TokenKey } from './tokens/token-key.js';
export { type Claims, Tokens } from './tokens/tokens.js';
export { VoidTokens } from './tokens/void-tokens.js';
export {
  type CopyHead,
  MOST_COPIES,
  type TypedFields,
  WorkingCopies,
  type WorkingCopy,
} from './working-copies/working-copies.js';
