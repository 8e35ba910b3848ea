import { PasswordCheckRefused, type IdentityError, type IdentityErrorCode } from '@app/identity';
import { ACCOUNT_REFUSALS } from '@app/wording';
import { Problem } from './problem.js';
import type { ProblemCode } from './problem-codes.js';

type Answer = readonly [code: ProblemCode, field: string | null];

const ANSWERS: Record<IdentityErrorCode, Answer> = {
  ACCOUNT_UNKNOWN: ['NOT_FOUND', null],
  DEMONSTRATION_ACCOUNT: ['WEAK_PASSWORD', null],
  NAME_INVALID: ['VALIDATION_FAILED', 'fullName'],
  NAME_SET_OTHERWISE: ['KEY_REUSED', 'fullName'],
  PASSWORD_CHANGE_REQUIRED: ['PASSWORD_CHANGE_REQUIRED', null],
  PASSWORD_CHECKS_BUSY: ['OVERLOADED', null],
  PASSWORD_COMMON: ['WEAK_PASSWORD', 'password'],
  PASSWORD_HAS_USERNAME: ['WEAK_PASSWORD', 'password'],
  PASSWORD_INVALID: ['WEAK_PASSWORD', 'password'],
  PASSWORD_OF_KNOWN_WORDS: ['WEAK_PASSWORD', 'password'],
  PASSWORD_REFUSED: ['WRONG_PASSWORD', 'current'],
  PASSWORD_SET_OTHERWISE: ['KEY_REUSED', 'password'],
  PASSWORD_TOO_LONG: ['WEAK_PASSWORD', 'password'],
  PASSWORD_TOO_SHORT: ['WEAK_PASSWORD', 'password'],
  PASSWORD_UNCHANGED: ['WEAK_PASSWORD', 'next'],
  PERSON_ERASED: ['PERSON_ERASED', 'fullName'],
  PERSON_HAS_ACCOUNT: ['ALREADY_EXISTS', null],
  PERSON_ID_INVALID: ['NOT_FOUND', null],
  SIGN_IN_REFUSED: ['SIGN_IN_FAILED', null],
  TOKEN_EXPIRED: ['UNAUTHENTICATED', null],
  TOKEN_REFUSED: ['UNAUTHENTICATED', null],
  TOKEN_VOID: ['UNAUTHENTICATED', null],
  TOO_MANY_FAILURES: ['TOO_MANY_REQUESTS', null],
  TOO_MANY_PASSWORD_CHECKS: ['TOO_MANY_REQUESTS', null],
  USERNAME_INVALID: ['VALIDATION_FAILED', 'username'],
  USERNAME_TAKEN: ['USERNAME_TAKEN', 'username'],
};

/** `newPassword`: the field of a password to set. */
export function identityProblem(error: IdentityError, newPassword = 'password'): Problem {
  const { code } = error;
  const message = ACCOUNT_REFUSALS[code];
  const [answer, known] = ANSWERS[code];
  if (error instanceof PasswordCheckRefused)
    return new Problem(answer, { detail: message, retryAfter: error.retryAfter });
  const field = known === 'password' ? newPassword : known;
  return new Problem(answer, { detail: message, errors: field === null ? [] : [{ field, rule: code, message }] });
}
