import type { EntityManager } from 'typeorm';
import { indexKey } from '../engine/index-key.js';
import type { LineChange } from './cell-delta.js';
import type { SavingLine } from './saving-line.js';

/** Counts lines per registered procedure, by plan and area. */
export async function moveReviewCounts(changes: readonly LineChange[], manager: EntityManager): Promise<void> {
  const moved = reviewDeltas(changes);
  if (moved.length === 0) return;
  await manager.query(ADD, [JSON.stringify(moved)]);
  const keys = moved.map(({ key }) => key);
  await manager.query('delete from read_side.saving_review where key = any($1) and count = 0', [keys]);
}

/** What the changes add to the counts, as columns. */
export function reviewDeltas(changes: readonly LineChange[]) {
  const sums = new Map<string, ReturnType<typeof reviewedBy> & { readonly count: number }>();
  const add = (line: SavingLine | null, times: 1 | -1) => {
    if (!line || line.procedure === null) return;
    const reviewed = reviewedBy(line);
    sums.set(reviewed.key, { ...reviewed, count: (sums.get(reviewed.key)?.count ?? 0) + times });
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return [...sums.values()].filter(({ count }) => count !== 0);
}

function reviewedBy({ plan, area, catalogue, procedure, procedureCatalogue, registry }: SavingLine) {
  const key = indexKey(JSON.stringify([plan, area, catalogue, procedure]));
  return { key, plan, area, catalogue, procedure, procedure_catalogue: procedureCatalogue, registry };
}

const COLUMNS = 'key, plan, area, catalogue, procedure, procedure_catalogue, registry, count';

const ADD = `
  insert into read_side.saving_review as review (${COLUMNS})
  select ${COLUMNS} from json_populate_recordset(null::read_side.saving_review, $1::json)
  on conflict (key) do update set count = review.count + excluded.count`;
