import type { EntityManager } from 'typeorm';
import { ahead } from '../bulk/ahead.js';
import { Bulk, type OnPart } from '../bulk/bulk.js';
import type { BulkGround } from '../bulk/bulk-ground.js';
import { copyingEntities } from '../bulk/copy-rows.js';
import type { BulkWrite } from '../bulk/written.js';
import { countRegistered, keepBaselines } from './baseline-cells.js';
import { copyingCells } from './cell-delta.js';
import { AllCells } from './all-cells.js';
import type { CellSums } from './cell-sums.js';
import { countedIn } from './counted-lines.js';
import { draftsWhere } from './draft-lines.js';
import type { RegisteredProcedure } from './registered-procedure.js';
import { copyingReviewCounts, ReviewCounts } from './review-counts.js';
import type { Grain } from './saving-cell.js';
import { SavingLine } from './saving-line.js';
import { registriesOf, settledWith } from './settle-groups.js';
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
  const write = (written: BulkWrite | null) => bulk.write(manager, written);
  try {
    await fillLines({ manager, bulk, write, passed });
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

interface FilledLines extends Pick<BulkGround, 'manager' | 'bulk' | 'write'> {
  readonly passed: Passed;
}

/** All lines that depend on each other, and all of one cell of an area, have one owner. Those of a province have many. */
async function fillLines({ manager, bulk, write, passed }: FilledLines): Promise<void> {
  const provinces = new Map<Grain, CellSums>();
  // The next ones are read before what these make is written.
  for await (const { proposals, drafts, registries } of ahead(draftsOfOwners({ manager, bulk }))) {
    const [cells, reviews] = [new AllCells(), new ReviewCounts()];
    const settled: SavingLine[] = [];
    for await (const lines of settledWith(drafts, registries)) {
      settled.push(...lines);
      const changes = lines.map((after) => ({ before: null, after }));
      for (const one of changes.flatMap(countedIn)) cells.add(one);
      for (const change of changes) reviews.add(change);
    }
    const { saving_cell, saving_province_cell } = cells.sums();
    await write(copyingEntities(manager, SavingLine, settled));
    await write(copyingCells('saving_cell', saving_cell));
    await write(copyingReviewCounts(reviews));
    for (const sums of saving_province_cell) addTo(provinces, sums);
    await passed(proposals);
  }
  await write(copyingCells('saving_province_cell', provinces.values()));
}

function addTo(all: Map<Grain, CellSums>, sums: CellSums): void {
  const known = all.get(sums.kind.grain);
  if (known) known.addAll(sums);
  else all.set(sums.kind.grain, sums);
}

async function* draftsOfOwners({ manager, bulk }: Pick<BulkGround, 'manager' | 'bulk'>) {
  for await (const proposals of wholeOwners(manager, PROPOSALS)) {
    const drafts = await bulk.ask(() => draftsWhere(manager, { where: 'p.id = any($1)', values: [proposals] }));
    const registries = await bulk.ask(() => registriesOf(drafts, [], manager));
    yield { proposals: proposals.length, drafts, registries };
  }
}
