export type IdentityErrorCode =
  | 'ACCOUNT_UNKNOWN'
  | 'DEMONSTRATION_ACCOUNT'
  | 'NAME_INVALID'
  | 'NAME_SET_OTHERWISE'
  | 'PASSWORD_CHANGE_REQUIRED'
  | 'PASSWORD_CHECKS_BUSY'
  | 'PASSWORD_COMMON'
  | 'PASSWORD_HAS_USERNAME'
  | 'PASSWORD_INVALID'
  | 'PASSWORD_OF_KNOWN_WORDS'
  | 'PASSWORD_REFUSED'
  | 'PASSWORD_SET_OTHERWISE'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_UNCHANGED'
  | 'PERSON_ERASED'
  | 'PERSON_HAS_ACCOUNT'
  | 'PERSON_ID_INVALID'
  | 'SIGN_IN_REFUSED'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_REFUSED'
  | 'TOKEN_VOID'
  | 'TOO_MANY_FAILURES'
  | 'TOO_MANY_PASSWORD_CHECKS'
  | 'USERNAME_INVALID'
  | 'USERNAME_TAKEN';

/** The message is the code, and nothing that people typed. */
export class IdentityError extends Error {
  override readonly name: string = 'IdentityError';

  constructor(readonly code: IdentityErrorCode) {
    super(code);
  }
}

/** `retryAfter`: whole seconds, at least 1. */
export class PasswordCheckRefused extends IdentityError {
  override readonly name = 'PasswordCheckRefused';

  constructor(code: 'PASSWORD_CHECKS_BUSY' | 'TOO_MANY_FAILURES' | 'TOO_MANY_PASSWORD_CHECKS', seconds: number) {
    super(code);
    this.retryAfter = Math.max(1, Math.ceil(seconds));
  }

  readonly retryAfter: number;
}
