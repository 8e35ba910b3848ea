import { KNOWN, PAPER, type Sense } from './senses.js';
import type { VersionedTable } from './versioned-tables.js';

/** What every row was at the moment, under the name and with the columns of its table. */
export function rowView(sense: Sense, table: VersionedTable, columns: readonly string[]): string {
  const { name, joined = '', begun } = table;
  const bounds = [
    'not v.absent',
    ...(begun === undefined ? [] : [`${begun} <= ${KNOWN}`]),
    ...(sense === 'as_on_paper' ? [`p.paper_first <= ${PAPER}`] : []),
  ];
  return `select ${columns.map((column) => shown(column, table)).join(', ')}
    from read_side.${name} p
    cross join lateral (${sense === 'as_recorded' ? asRecorded(table) : asOnPaper(table)}) v ${joined}
    where ${bounds.join(' and ')}`;
}

/** The newest by all of its papers. */
function asRecorded({ name }: VersionedTable): string {
  return `select * from read_side.${name}_version v
    where v.id = p.id and v.known <= ${KNOWN} and v.top order by v.known desc limit 1`;
}

/** Days rise with positions where nothing was ever corrected, so the key alone finds the version. */
function asOnPaper({ name }: VersionedTable): string {
  const counts = `v.id = p.id and v.known <= ${KNOWN} and v.paper_from <= ${PAPER}`;
  const newest = (corrected: string, order: string) =>
    `(select * from read_side.${name}_version v where ${corrected} and ${counts} order by ${order} limit 1)`;
  return `${newest(`p.generation = ''`, 'v.known desc')}
    union all ${newest(`p.generation <> ''`, 'v.generation desc, v.paper_from desc, v.known desc')}`;
}

function shown(column: string, { fixed, left }: VersionedTable): string {
  if (left[column] !== undefined) return `${left[column]} as ${column}`;
  return `${fixed.includes(column) ? 'p' : 'v'}.${column}`;
}
