import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { narrowToWords } from './narrow-to-words.js';
import { wordMatches } from './vietnamese-text.js';
import { wordsAmong, type Sorted } from './words-among.js';
import { hasNumbers, wordsOn } from './words-on.js';

/**
 * Rows looked through before an index of words is asked: one in forty has words that fill a page; and further ones where the index
 * would find nearly all.
 */
const LOOKED_THROUGH = { first: 2_000, further: 100_000 };
/** Of rows with a word, from which on an index finds too many of them. */
const COMMON = 0.25;
/** The index knows words by three letters each. */
const IN_INDEX = /[\p{L}\p{N}]{3}/u;

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
  lookedThrough = LOOKED_THROUGH,
): Promise<readonly string[]> {
  const { first: few, further: many } = lookedThrough;
  if (!hasNumbers(asked.q)) {
    const first = await among(select.clone().limit(few), asked, sorted);
    if (first.length === asked.size) return first;
    const { passed, each } = await wordsAmong(select, sorted, { q: asked.q, rows: few });
    if (passed < few) return first;
    if (!isIndexed(asked.q, passed, each)) {
      const further = await among(select.clone().limit(many), asked, sorted);
      if (further.length === asked.size) return further;
    }
  }
  return among(narrowToWords(select.clone(), asked.q), asked, sorted);
}

/** Whether one of the words is in few rows, so that an index finds them. `each`: the rows with each word, of those that were passed. */
function isIndexed(q: string, passed: number, each: readonly number[]): boolean {
  return wordMatches(q).some(({ pattern }, at) => (each[at] ?? 0) < COMMON * passed && IN_INDEX.test(pattern));
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
