import { IdentityError } from './errors.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The nil UUID is nobody's. */
export function isPersonId(text: string): boolean {
  return UUID.test(text);
}

/** In lower case. @throws IdentityError PERSON_ID_INVALID */
export function personId(text: string): string {
  if (!isPersonId(text)) throw new IdentityError('PERSON_ID_INVALID');
  return text.toLowerCase();
}
