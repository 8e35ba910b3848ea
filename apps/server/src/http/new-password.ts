import { Secret } from './fields.js';
import { LIMITS } from './limits.js';

const SHORTEST = 12;

/** For a password to set, not to check. */
export const NewPassword = (about: string) =>
  Secret({ about, min: SHORTEST, max: LIMITS.password, example: 'mot-cau-dai-de-nho' });
