import { GENERAL_FEE, GENERAL_TIME, generalTerms } from '@app/domain';
import { unreadOf, type UnreadCell } from './channel-columns.js';

/** What of the general time limit and fee is not understood; a number without a unit is not. */
export function generalRemarks(others: Readonly<Record<string, string>>): readonly UnreadCell[] {
  const terms = generalTerms({ others });
  return terms ? unreadOf(terms, GENERAL_TIME, GENERAL_FEE) : [];
}
