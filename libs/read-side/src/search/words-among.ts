import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { wordsOn } from './words-on.js';

/** `keys`: SQL on its main alias, by which it is sorted. */
export interface Sorted {
  readonly keys: readonly string[];
  readonly down: boolean;
}

interface AmongFirst {
  readonly q: string;
  /** Rows that are looked through. */
  readonly rows: number;
}

/** `passed`: of the first rows, those that there are. `found`: those with all the words. `each`: those with each of them. */
interface Among {
  readonly passed: number;
  readonly found: number;
  readonly each: readonly number[];
}

/** How many of the first rows that it selects have the words. */
export async function wordsAmong<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { keys, down }: Sorted,
  { q, rows }: AmongFirst,
): Promise<Among> {
  const { alias } = select;
  const first = select.clone().select(`${alias}.search`, 'search').addSelect(`${alias}.searchFolded`, 'folded');
  keys.forEach((key, at) => {
    first.addSelect(key, `key${String(at)}`).addOrderBy(`key${String(at)}`, down ? 'DESC' : 'ASC');
  });
  const [sql, values] = first.limit(rows).getQueryAndParameters();
  const words = wordsOn(q, values.length);
  const each = words.each.map((like) => `count(*) filter (where ${like})::integer`).join(', ');
  const [counted] = await select.dataSource.query<Among[]>(
    `select count(*)::integer as passed, count(*) filter (where ${words.where})::integer as found,
       array[${each}]::integer[] as each from (${sql}) listed`,
    [...(values as readonly unknown[]), ...words.patterns],
  );
  return counted ?? { passed: 0, found: 0, each: [] };
}
