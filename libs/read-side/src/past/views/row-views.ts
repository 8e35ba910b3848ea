import type { MomentSense } from '../moment.js';
import { versionAt } from '../version-at.js';
import { KNOWN, PAPER } from './settings.js';
import type { VersionedTable } from './versioned-tables.js';

/**
 * What every row was at the moment, under the name and with the columns of its table. Where a row begins is
 * written so that no index serves it: half a nation's index would be read for it, beside that of an area.
 */
export function rowView(by: MomentSense, table: VersionedTable, columns: readonly string[]): string {
  const { name, joined = '', begun } = table;
  const bounds = [
    'not v.absent',
    ...(begun === undefined ? [] : [`${begun} || '' <= ${KNOWN}`]),
    ...(by === 'paper' ? [`p.paper_first <= ${PAPER}`] : []),
  ];
  return `select ${columns.map((column) => shown(column, table)).join(', ')}
    from read_side.${name} p
    cross join lateral (${versionAt(name, by, { known: KNOWN, day: PAPER })}) v ${joined}
    where ${bounds.join(' and ')}`;
}

function shown(column: string, { fixed, left }: VersionedTable): string {
  if (left[column] !== undefined) return `${left[column]} as ${column}`;
  return `${fixed.includes(column) ? 'p' : 'v'}.${column}`;
}
