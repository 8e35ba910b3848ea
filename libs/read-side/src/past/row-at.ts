import type { Moment } from './moment.js';

/** SQL: what is known at the moment, and its day. */
interface Bounds {
  readonly known: string;
  readonly day: string;
}

/** SQL that joins to the row `p` of a table, as `alias`, what it was at a moment of this sense; nulls if there was nothing. */
export function rowAt(alias: string, table: string, { by }: Pick<Moment, 'by'>, { known, day }: Bounds): string {
  const counts = by === 'paper' ? `v.paper_from <= ${day}` : 'v.top';
  const newest = by === 'paper' ? 'v.generation desc, v.paper_from desc, v.known desc' : 'v.known desc';
  return `left join lateral (select * from (
      select * from read_side.${table}_version v where v.id = p.id and v.known <= ${known} and ${counts}
      order by ${newest} limit 1
    ) newest where not newest.absent) ${alias} on true`;
}
