import type { EntityManager } from 'typeorm';
import { Bulk, type OnPart } from '../bulk/bulk.js';
import { copyingEntities } from '../bulk/copy-rows.js';
import { countRegistered, keepBaselines } from './baseline-cells.js';
import { CellSums, copyingCells } from './cell-delta.js';
import { draftsWhere } from './draft-lines.js';
import type { RegisteredProcedure } from './registered-procedure.js';
import { copyingReviewCounts, ReviewCounts } from './review-counts.js';
import { SavingLine } from './saving-line.js';
import { settleAll } from './settle-groups.js';
import { wholeOwners } from './whole-owners.js';

/** At once; together they bound the memory that it takes. */
const KEYS = 5_000;
const PROPOSALS = 2_000;

/**
 * Fills the empty tables of savings from the rows of all procedures and proposals: every line is settled once, however many
 * facts its proposal has. @throws what `onPart` does
 */
export async function fillSavings(manager: EntityManager, onPart: OnPart): Promise<void> {
  const [all] = await manager.query<{ readonly rows: number }[]>(ALL);
  const rows = Math.max(1, all?.rows ?? 0);
  let done = 0;
  const passed = (more: number) => onPart(Math.min(1, (done += more) / rows));
  await fillBaselines(manager, passed);
  const bulk = new Bulk();
  try {
    await fillLines({ manager, bulk, passed });
    await bulk.settle();
  } catch (error) {
    // The transaction ends when nobody writes in it any more.
    await bulk.forget();
    throw error;
  }
}

const ALL = `select (select count(*) from read_side.procedure)::integer
  + (select count(*) from read_side.proposal where saving_status is not null)::integer as rows`;

/** `rows` more of them are done. */
type Passed = (rows: number) => Promise<void>;

async function fillBaselines(manager: EntityManager, passed: Passed): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const keys: { readonly key: string }[] = await manager.query(KEYS_AFTER, [after, KEYS]);
    const one = keys.map(({ key }) => key);
    const registered = await manager.query<Registered[]>(REGISTERED, [one]);
    await countRegistered(registered, manager);
    await keepBaselines(one, manager);
    await passed(registered.length);
    if (keys.length < KEYS) return;
    after = keys.at(-1)?.key ?? null;
  }
}

type Registered = Pick<RegisteredProcedure, 'area' | 'catalogue'>;

const REGISTERED = 'select area, catalogue from read_side.procedure where key = any($1)';

const KEYS_AFTER = `select distinct key from read_side.procedure where $1::text is null or key > $1 order by 1 limit $2`;

interface FilledLines {
  readonly manager: EntityManager;
  readonly bulk: Bulk;
  readonly passed: Passed;
}

/** All lines that depend on each other, and all of one cell of an area, have one owner. Those of a province have many. */
async function fillLines({ manager, bulk, passed }: FilledLines): Promise<void> {
  const provinces = new CellSums('saving_province_cell');
  for await (const proposals of wholeOwners(manager, PROPOSALS)) {
    const lines = await bulk.ask(async () => {
      return settleAll(await draftsWhere(manager, { where: 'p.id = any($1)', values: [proposals] }), manager);
    });
    const [cells, reviews] = [new CellSums('saving_cell'), new ReviewCounts()];
    for (const after of lines) for (const sums of [provinces, cells, reviews]) sums.add({ before: null, after });
    await bulk.write(copyingEntities(manager, SavingLine, lines));
    await bulk.write(copyingCells(manager, cells));
    await bulk.write(copyingReviewCounts(manager, reviews));
    await passed(proposals.length);
  }
  await bulk.write(copyingCells(manager, provinces));
}
