import { Secret } from './fields.js';
import { LIMITS } from './limits.js';

/** For a password to set, not to check. */
export const NewPassword = (about: string) =>
  Secret({ about, min: LIMITS.shortestPassword, max: LIMITS.password, example: 'mot-cau-dai-de-nho' });
