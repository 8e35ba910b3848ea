import type { MomentSense } from './moment.js';

/** SQL: what is known at the moment, and the last day whose papers count; the day only by paper. */
export interface Bounds {
  readonly known: string;
  readonly day: string;
}

/** SQL of a subquery beside the row `p` of a table: the version of it at a moment of this sense, which may be absent. */
export function versionAt(table: string, by: MomentSense, { known, day }: Bounds): string {
  const newest = (counts: string, order: string) => `select * from read_side.${table}_version v
    where v.id = p.id and v.known <= ${known} and ${counts} order by ${order} limit 1`;
  if (by === 'recorded') return newest('v.top', 'v.known desc');
  const onPaper = `v.paper_from <= ${day}`;
  // Days rise with positions where nothing was ever corrected, so the key alone finds the version.
  return `(${newest(`p.generation = '' and ${onPaper}`, 'v.known desc')})
    union all (${newest(`p.generation <> '' and ${onPaper}`, 'v.generation desc, v.paper_from desc, v.known desc')})`;
}
