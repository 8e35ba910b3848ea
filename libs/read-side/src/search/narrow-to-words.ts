import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { wordMatches } from './vietnamese-text.js';

/** Of what a query selects under its main alias, what has all the words, with or without diacritics. */
export function narrowToWords<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  q = '',
): SelectQueryBuilder<Row> {
  wordMatches(q).forEach(({ column, pattern }, at) => {
    select.andWhere(`${select.alias}.${column} like :word${String(at)}`, { [`word${String(at)}`]: pattern });
  });
  return select;
}
