import { IdentityError } from '../errors.js';
import { isCommonPassword } from './common-passwords.js';
import { compact } from './folded-text.js';
import { madeOfKnownWords } from './known-words.js';
import { asTyped } from './password-hash.js';

const SHORTEST = 12;
const LONGEST = 256;

export interface PasswordOwner {
  readonly username: string;
  readonly demonstration: boolean;
  /** What others know of the owner: the name, units, areas. */
  readonly words?: readonly string[];
}

/**
 * Counted in characters after NFC: 12 to 256 of any kind, without the user name, not common, not made of words that
 * others know. Demonstration accounts may have any that is not empty. @throws IdentityError PASSWORD_INVALID,
 * PASSWORD_TOO_LONG, PASSWORD_TOO_SHORT, PASSWORD_HAS_USERNAME, PASSWORD_COMMON, PASSWORD_OF_KNOWN_WORDS
 */
export function checkNewPassword(password: string, { username, demonstration, words = [] }: PasswordOwner): void {
  const text = asTyped(password);
  const length = Array.from(text).length;
  // Half a surrogate pair has no UTF-8, and a reader that stops at NUL would miss the rest.
  if (/\p{Cs}|\0/u.test(text)) throw new IdentityError('PASSWORD_INVALID');
  if (length > LONGEST) throw new IdentityError('PASSWORD_TOO_LONG');
  if (length < (demonstration ? 1 : SHORTEST)) throw new IdentityError('PASSWORD_TOO_SHORT');
  if (demonstration) return;
  if (holds(text, username)) throw new IdentityError('PASSWORD_HAS_USERNAME');
  if (isCommonPassword(text)) throw new IdentityError('PASSWORD_COMMON');
  if (madeOfKnownWords(text, [username, ...words])) throw new IdentityError('PASSWORD_OF_KNOWN_WORDS');
}

function holds(text: string, username: string): boolean {
  return text.toLowerCase().includes(username) || compact(text).includes(compact(username));
}
