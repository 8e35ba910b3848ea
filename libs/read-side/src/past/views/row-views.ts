import { KNOWN, SENSES, type Sense } from './senses.js';
import type { VersionedTable } from './versioned-tables.js';

/** What every row was at the moment, under the name and with the columns of its table. */
export function rowView(sense: Sense, table: VersionedTable, columns: readonly string[]): string {
  const { counts, newestFirst } = SENSES[sense];
  const { name, joined = '', begun } = table;
  return `select ${columns.map((column) => shown(column, table)).join(', ')}
    from read_side.${name} p
    cross join lateral (
      select * from read_side.${name}_version v
      where v.id = p.id and v.known <= ${KNOWN} and ${counts} order by ${newestFirst} limit 1
    ) v ${joined}
    where not v.absent ${begun === undefined ? '' : `and ${begun} <= ${KNOWN}`}`;
}

function shown(column: string, { fixed, left }: VersionedTable): string {
  if (left[column] !== undefined) return `${left[column]} as ${column}`;
  return `${fixed.includes(column) ? 'p' : 'v'}.${column}`;
}
