import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { IdentityError } from '../errors.js';

/** Argon2id with OWASP's first choice of costs: memory in KiB, passes, threads. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };
const shortest = 12;
const longest = 256;

/** Keyboards compose Vietnamese letters differently; what looks the same is the same password. */
const normal = (password: string) => password.normalize('NFC');

/**
 * Checks a new password: 12 to 256 characters that do not contain the username. Demonstration accounts may have any
 * that is not empty. @throws IdentityError PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_HAS_USERNAME, PASSWORD_INVALID
 */
export function checkNewPassword(password: string, account: { username: string; demonstration: boolean }): void {
  const text = normal(password);
  const length = Array.from(text).length;
  if (/\p{Cs}/u.test(text)) throw new IdentityError('PASSWORD_INVALID');
  if (length > longest) throw new IdentityError('PASSWORD_TOO_LONG');
  if (length < (account.demonstration ? 1 : shortest)) throw new IdentityError('PASSWORD_TOO_SHORT');
  if (account.demonstration) return;
  if (text.toLowerCase().includes(account.username)) throw new IdentityError('PASSWORD_HAS_USERNAME');
}

/** Whether two entries are the same password. */
export function samePassword(one: string, other: string): boolean {
  return normal(one) === normal(other);
}

/** The argon2id hash in PHC form, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/** Whether the password made the hash; costs the same whatever the answer. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, normal(password));
}

/** A hash that no known password made, to spend the same work on a name that nobody has. */
export function decoyHash(): string {
  const part = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '');
  const { memoryCost, timeCost, parallelism, outputLen } = cost;
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${part(16)}$${part(outputLen)}`;
}
