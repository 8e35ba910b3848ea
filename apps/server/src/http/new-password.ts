import { Secret } from './fields.js';
import { LIMITS } from './limits.js';

const SHORTEST = 12;

/** A password that is set, not entered. */
export const NewPassword = (about: string) =>
  Secret({ about, min: SHORTEST, max: LIMITS.password, example: 'mot-cau-dai-de-nho' });
