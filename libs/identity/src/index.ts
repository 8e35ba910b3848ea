export { Accounts } from './accounts/accounts.js';
export { IdentityDataSource, identityDataSource } from './database/data-source.js';
export { migrateIdentity } from './database/migrate.js';
export { IdentityStoreError } from './database/store-error.js';
export { Directory } from './directory/directory.js';
export { IdentityError, type IdentityErrorCode } from './errors.js';
export { checkNewPassword } from './passwords/new-password.js';
export { TokenKey, Tokens } from './tokens/tokens.js';
export { VoidTokens } from './tokens/void-tokens.js';
