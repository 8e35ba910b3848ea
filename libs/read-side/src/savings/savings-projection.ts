import type { EntityManager } from 'typeorm';
import { factsOf, type Projection } from '../engine/projection.js';
import type { FactOf, RecordedFact } from '@app/facts';
import { countRegistered, keepBaselines } from './baseline-cells.js';
import { fillSavings } from './fill-savings.js';
import { settle } from './settle.js';

/**
 * Savings by procedure, and their sums. A line depends only on the present state of its proposal and its procedure, so
 * the order of facts in different streams makes no difference. Proposals and procedures are projected before.
 */
export const savingsProjection: Projection = {
  name: 'savings',
  version: 2,
  tables: ['saving_line', 'saving_cell', 'saving_province_cell', 'saving_review', 'baseline_line', 'baseline_cell'],
  unread: ['saving_line', 'saving_cell', 'saving_province_cell', 'saving_review'],
  reads: ['proposal', 'procedure'],
  follows: ['proposals', 'procedures'],
  apply,
  fill: fillSavings,
};

async function apply(facts: readonly RecordedFact[], manager: EntityManager): Promise<void> {
  const proposals = [...new Set(factsOf('proposal', facts).map(({ id }) => id))];
  const touched = await registriesMoved(factsOf('procedure', facts), manager);
  if (proposals.length === 0 && touched.length === 0) return;
  await settle({ proposals, keys: touched }, manager);
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
  const registered = facts.flatMap(({ fact }) => {
    return fact.type === 'ProcedureRegistered' ? [{ area: fact.data.area, catalogue: fact.data.code.catalogue }] : [];
  });
  await countRegistered(registered, manager);
  await keepBaselines(keys, manager);
  return keys;
}
