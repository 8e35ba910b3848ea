import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { totalOf, type Total } from '../paging/counted-page.js';
import type { Sorted } from './ids-with-words.js';
import { narrowToWords } from './narrow-to-words.js';
import { wordMatches } from './vietnamese-text.js';
import { hasNumbers, wordsOn } from './words-on.js';

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
    const { passed, found } = await among(select, { q, sorted }, rows);
    if (passed < rows) return { total: found, atLeast: false };
    if (found > round) return { total: Math.floor((found - 1) / round) * round, atLeast: true };
  }
  return totalOf(narrowToWords(select.clone(), q), true);
}

interface Among {
  readonly passed: number;
  readonly found: number;
}

async function among<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { q, sorted: { keys, down } }: AskedTotal,
  rows: number,
): Promise<Among> {
  const { alias } = select;
  const first = select.clone().select(`${alias}.search`, 'search').addSelect(`${alias}.searchFolded`, 'folded');
  keys.forEach((key, at) => {
    first.addSelect(key, `key${String(at)}`).addOrderBy(`key${String(at)}`, down ? 'DESC' : 'ASC');
  });
  const [sql, values] = first.limit(rows).getQueryAndParameters();
  const words = wordsOn(q, values.length);
  const [counted] = await select.dataSource.query<Among[]>(
    `select count(*)::integer as passed, count(*) filter (where ${words.where})::integer as found from (${sql}) listed`,
    [...(values as readonly unknown[]), ...words.patterns],
  );
  return counted ?? { passed: 0, found: 0 };
}
