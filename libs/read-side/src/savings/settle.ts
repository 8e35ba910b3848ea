import type { EntityManager } from 'typeorm';
import { both, write } from '../engine/sending.js';
import { saveRows } from '../engine/row-store.js';
import { moveCells } from './cell-delta.js';
import type { LineChange } from './counted-lines.js';
import { draftsWhere } from './draft-lines.js';
import { moveReviewCounts } from './review-counts.js';
import { readRows } from './row-reader.js';
import { sameRow } from './same-row.js';
import { SavingLine } from './saving-line.js';
import { settleGroups, type ProposalLines, type Settled } from './settle-groups.js';

/** Puts the drafts of the proposals in the place of their lines, and carries what follows into other lines and the sums. */
export async function settle(
  { proposals, keys }: Omit<ProposalLines, 'before' | 'drafts'>,
  manager: EntityManager,
): Promise<void> {
  const [before, drafts] = await both(
    manager,
    () => readRows(manager, SavingLine, { where: 'proposal = any($1)', values: [proposals] }),
    () => draftsWhere(manager, { where: 'p.id = any($1)', values: [proposals] }),
  );
  await move(changesOf(await settleGroups({ proposals, keys, before, drafts }, manager)), manager);
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
  if (gone.length > 0) await write(manager, 'delete from read_side.saving_line where id = any($1)', [gone]);
  const renamed = changes.filter(isRenamed);
  if (renamed.length > 0) {
    const ids = renamed.map(({ after }) => after?.id);
    await write(manager, RENAME, [ids, renamed.map(({ after }) => after?.duplicateOf)]);
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
