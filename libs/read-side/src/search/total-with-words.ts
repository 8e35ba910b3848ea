import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { totalOf, type Total } from '../paging/counted-page.js';
import { narrowToWords } from './narrow-to-words.js';
import { wordMatches } from './vietnamese-text.js';
import { wordsAmong, type Sorted } from './words-among.js';
import { hasNumbers } from './words-on.js';

/** `rows` that are looked through; of what is found in them `round` are too few to say that there are more. */
const LOOKED_THROUGH = { rows: 3_000, round: 100 };

interface AskedTotal {
  readonly q: string;
  /** The order of the list, in which its words are spread. */
  readonly sorted: Sorted;
}

/**
 * How many rows have all the words. Exact where it selects no more than are looked through; else of common words at least as
 * many as there are among these, in round numbers. An index of words would find hundreds of thousands and look at each again.
 */
export async function totalWithWords<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { q, sorted }: AskedTotal,
  { rows, round } = LOOKED_THROUGH,
): Promise<Total> {
  if (!hasNumbers(q) && wordMatches(q).length > 0) {
    const { passed, found } = await wordsAmong(select, sorted, { q, rows });
    if (passed < rows) return { total: found, atLeast: false };
    if (found > round) return { total: Math.floor((found - 1) / round) * round, atLeast: true };
  }
  return totalOf(narrowToWords(select.clone(), q), true);
}
