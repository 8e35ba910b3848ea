import type { EntityManager } from 'typeorm';
import { copyingRecords } from '../bulk/copy-rows.js';
import type { BulkWrite } from '../bulk/written.js';
import { indexKey } from '../engine/index-key.js';
import type { LineChange } from './counted-lines.js';
import type { SavingLine } from './saving-line.js';
import { write } from '../engine/sending.js';

/** Counts lines per registered procedure, by plan and area. */
export async function moveReviewCounts(changes: readonly LineChange[], manager: EntityManager): Promise<void> {
  const counts = new ReviewCounts();
  for (const change of changes) counts.add(change);
  const moved = counts.columns();
  if (moved.length === 0) return;
  await write(manager, ADD, [JSON.stringify(moved)]);
  const lessened = moved.flatMap(({ key, count }) => (count < 0 ? [key] : []));
  if (lessened.length === 0) return;
  await write(manager, 'delete from read_side.saving_review where key = any($1) and count = 0', [lessened]);
}

/** What adds counts to their empty table. */
export function copyingReviewCounts(counts: ReviewCounts): BulkWrite | null {
  const columns = { plain: PLAIN, list: ['area'] as const };
  return copyingRecords('read_side.saving_review', { rows: counts.columns(), columns });
}

/** What changes add to the counts. */
export class ReviewCounts {
  private readonly sums = new Map<string, ReturnType<typeof reviewedBy> & { readonly count: number }>();

  add({ before, after }: LineChange): void {
    this.addLine(before, -1);
    this.addLine(after, 1);
  }

  columns() {
    return [...this.sums.values()].filter(({ count }) => count !== 0);
  }

  private addLine(line: SavingLine | null, times: 1 | -1): void {
    if (!line || line.procedure === null) return;
    const reviewed = reviewedBy(line);
    this.sums.set(reviewed.key, { ...reviewed, count: (this.sums.get(reviewed.key)?.count ?? 0) + times });
  }
}

function reviewedBy({ plan, area, catalogue, procedure, procedureCatalogue, registry }: SavingLine) {
  const key = indexKey(JSON.stringify([plan, area, catalogue, procedure]));
  return { key, plan, area, catalogue, procedure, procedure_catalogue: procedureCatalogue, registry };
}

const PLAIN = ['key', 'plan', 'catalogue', 'procedure', 'procedure_catalogue', 'registry', 'count'] as const;
const COLUMNS = [...PLAIN, 'area'].join(', ');

const ADD = `
  insert into read_side.saving_review as review (${COLUMNS})
  select ${COLUMNS} from json_populate_recordset(null::read_side.saving_review, $1::json)
  on conflict (key) do update set count = review.count + excluded.count`;
