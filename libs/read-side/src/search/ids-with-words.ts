import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { narrowToWords } from './narrow-to-words.js';
import { hasNumbers, wordsOn } from './words-on.js';

/** Rows looked through before an index of words is asked: one in forty has words that fill a page. */
const LOOKED_THROUGH = 2_000;

/** `keys`: SQL on its main alias, by which it is sorted. */
export interface Sorted {
  readonly keys: readonly string[];
  readonly down: boolean;
}

interface AskedWords {
  readonly q: string;
  readonly size: number;
}

/**
 * Ids of the first rows that have all the words, so many. Of common words an index finds hundreds of thousands, but the first rows
 * of a list have them; for rare ones a list would be looked through in vain.
 */
export async function idsWithWords<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  asked: AskedWords,
  sorted: Sorted,
): Promise<readonly string[]> {
  if (!hasNumbers(asked.q)) {
    const first = await among(select.clone().limit(LOOKED_THROUGH), asked, sorted);
    if (first.length === asked.size) return first;
  }
  return among(narrowToWords(select.clone(), asked.q), asked, sorted);
}

/** All that it selects is found before any of it is sorted. */
async function among<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { q, size }: AskedWords,
  { keys, down }: Sorted,
): Promise<readonly string[]> {
  const { alias } = select;
  select.select(`${alias}.id`, 'id').addSelect(`${alias}.search`, 'search');
  select.addSelect(`${alias}.searchFolded`, 'folded');
  keys.forEach((key, at) => select.addSelect(key, `key${String(at)}`));
  const [sql, values] = select.getQueryAndParameters();
  const words = wordsOn(q, values.length);
  const order = keys.map((_, at) => `key${String(at)} ${down ? 'desc' : 'asc'}`).join(', ');
  const found = await select.dataSource.query<{ readonly id: string }[]>(
    `select id from (${sql} offset 0) listed where ${words.where} order by ${order} limit ${String(size)}`,
    [...(values as readonly unknown[]), ...words.patterns],
  );
  return found.map(({ id }) => id);
}
