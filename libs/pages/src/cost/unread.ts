import type { Fields } from '../fields/fields.js';
import { isDossiers, isNumber, isQuantity } from './typed-number.js';

const NUMBERS = /^measurements\[\d+\]\.stated\./;
const QUANTITIES =
  /^measurements\[\d+\]\.(dossiersPerYearAfter|scm\..*(hours|hiredServices|fees|otherCosts|timesPerYear|subjectsPerYear|yearlyAmount))$/;

const DOSSIERS = /^measurements\[\d+\]\.dossiersPerYear$/;

export const NOT_READ = 'chưa đọc được số này';

/** Inputs in which something stands that is no number. */
export function unreadIn(fields: Fields): ReadonlySet<string> {
  const filled = Object.entries(fields).filter(([, text]) => text.trim() !== '');
  const unread = filled.filter(
    ([name, text]) =>
      (NUMBERS.test(name) && !isNumber(text)) ||
      (QUANTITIES.test(name) && !isQuantity(text)) ||
      (DOSSIERS.test(name) && !isDossiers(text)),
  );
  return new Set(unread.map(([name]) => name));
}
