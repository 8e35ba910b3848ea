import { IdentityError } from '../errors.js';

const FORM = /^[a-z0-9][a-z0-9._@-]{1,62}[a-z0-9]$/i;

/** Lower case, trimmed; null if the text cannot be a user name. */
export function parseUsername(text: string): string | null {
  const name = text.trim();
  return FORM.test(name) ? name.toLowerCase() : null;
}

/** @throws IdentityError USERNAME_INVALID */
export function username(text: string): string {
  const name = parseUsername(text);
  if (name === null) throw new IdentityError('USERNAME_INVALID');
  return name;
}
