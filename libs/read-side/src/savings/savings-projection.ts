import type { Proposal } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { factsOf, type Projection } from '../engine/projection.js';
import type { FactOf, RecordedFact } from '@app/facts';
import { saveRows } from '../engine/row-store.js';
import { countRegistered, keepBaselines } from './baseline-cells.js';
import { moveCells, type LineChange } from './cell-delta.js';
import { draftLines } from './draft-lines.js';
import { moveReviewCounts } from './review-counts.js';
import { readRows } from './row-reader.js';
import { sameRow } from './same-row.js';
import { SavingLine, type LineDraft } from './saving-line.js';
import { settleGroups, type Settled } from './settle-groups.js';

/**
 * Savings by procedure, and their sums. A line depends only on the present state of its proposal and its procedure, so
 * the order of facts in different streams makes no difference. Proposals and procedures are projected before.
 */
export const savingsProjection: Projection = {
  name: 'savings',
  tables: ['saving_line', 'saving_cell', 'saving_review', 'baseline_line', 'baseline_cell'],
  apply,
};

async function apply(facts: readonly RecordedFact[], manager: EntityManager): Promise<void> {
  const proposals = [...new Set(factsOf('proposal', facts).map(({ id }) => id))];
  const touched = await registriesMoved(factsOf('procedure', facts), manager);
  if (proposals.length === 0 && touched.length === 0) return;
  const before = await readRows(manager, SavingLine, { where: 'proposal = any($1)', values: [proposals] });
  const drafts = await draftsOf(proposals, manager);
  const settled = await settleGroups({ proposals, before, drafts, keys: touched }, manager);
  await move(changesOf(settled), manager);
}

/** Applies the batch's procedure facts; returns the keys they touch. */
async function registriesMoved(
  facts: readonly FactOf<'procedure'>[],
  manager: EntityManager,
): Promise<readonly string[]> {
  if (facts.length === 0) return [];
  const sql = 'select distinct key from read_side.procedure where id = any($1)';
  const rows = await manager.query<{ key: string }[]>(sql, [[...new Set(facts.map(({ id }) => id))]]);
  const keys = rows.map(({ key }) => key);
  await countRegistered(facts, manager);
  await keepBaselines(keys, manager);
  return keys;
}

async function draftsOf(proposals: readonly string[], manager: EntityManager): Promise<readonly LineDraft[]> {
  const rows = await manager.query<{ id: string; state: string }[]>(
    'select id, state from read_side.proposal where id = any($1)',
    [proposals],
  );
  return rows.flatMap(({ id, state }) => draftLines(id, JSON.parse(state) as Proposal));
}

function changesOf({ before, after }: Settled): readonly LineChange[] {
  const known = new Map(before.map((line) => [line.id, line]));
  const now = new Set(after.map(({ id }) => id));
  const changed = after.filter((line) => !sameRow(SavingLine, known.get(line.id), line));
  const gone = before.filter(({ id }) => !now.has(id));
  return [
    ...changed.map((line) => ({ before: known.get(line.id) ?? null, after: line })),
    ...gone.map((line) => ({ before: line, after: null })),
  ];
}

async function move(changes: readonly LineChange[], manager: EntityManager): Promise<void> {
  const gone = changes.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  if (gone.length > 0) await manager.query('delete from read_side.saving_line where id = any($1)', [gone]);
  const renamed = changes.filter(isRenamed);
  if (renamed.length > 0) {
    const ids = renamed.map(({ after }) => after?.id);
    await manager.query(RENAME, [ids, renamed.map(({ after }) => after?.duplicateOf)]);
  }
  const moved = changes.filter((change) => !isRenamed(change));
  await saveRows(
    manager,
    SavingLine,
    moved.flatMap(({ after }) => after ?? []),
  );
  await moveCells(moved, manager);
  await moveReviewCounts(moved, manager);
}

/** A changed `duplicateOf` moves no sum. */
function isRenamed({ before, after }: LineChange): boolean {
  if (!before || !after || before.duplicateOf === null || after.duplicateOf === null) return false;
  return sameRow(SavingLine, { ...before, duplicateOf: after.duplicateOf }, after);
}

const RENAME = `update read_side.saving_line line set duplicate_of = renamed.duplicate_of
  from unnest($1::text[], $2::text[]) as renamed(id, duplicate_of) where line.id = renamed.id`;
