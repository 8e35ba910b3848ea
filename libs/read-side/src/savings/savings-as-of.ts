import type { EventStore } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { asColumns } from '../engine/row-store.js';
import { readings, type PastReading } from '../past/moment.js';
import { baselinesIn } from './baseline-cells.js';
import { BaselineLine } from './baseline-line.js';
import { cellRows } from './cell-delta.js';
import { CellSums } from './cell-sums.js';
import { countedIn } from './counted-lines.js';
import { draftsWhere } from './draft-lines.js';
import { groupedBy } from './grouped-by.js';
import { measuredIn } from './registered-procedure.js';
import { RecentlySettled } from './recently-settled.js';
import { ReviewCounts } from './review-counts.js';
import { CELL_TABLES, type CellKind } from './saving-cell.js';
import { SavingLine } from './saving-line.js';
import { settledWith } from './settle-groups.js';

/** The most proposals with savings that are settled for one question: a province has fewer. */
const MOST_PROPOSALS = 60_000;

/** The savings of a moment were asked of more proposals than are settled for one question. */
export class PastTooWide extends Error {}

/**
 * `plan`: only what its figures need. `cellKinds`: those that the question reads; `lines`: whether it reads lines.
 * `registries`: those whose procedures are counted, whether or not a proposal names them.
 */
interface AskedSavings {
  readonly scope: readonly string[];
  readonly plan?: string | undefined;
  readonly cellKinds?: readonly CellKind[];
  readonly lines?: boolean;
  readonly registries?: readonly string[];
}

const settled = new WeakMap<PastReading, string>();
const recently = new WeakMap<EventStore, RecentlySettled>();

/**
 * Settles the savings of the moment that is asked about, by the same code that settles those of the present; nothing for the
 * present. Its cost grows with the proposals in the scope, or in the areas of the plan. @throws PastTooWide
 */
export async function settleAsOf(dataSource: ReadSideDataSource, asked: AskedSavings): Promise<void> {
  const reading = readings.getStore();
  if (!reading) return;
  const { scope, plan, cellKinds = [], lines = false, registries = [] } = asked;
  const { manager } = dataSource;
  const areas = plan === undefined ? scope : await areasOf(manager, plan);
  const question = { areas: [...areas].sort(), cellKinds, lines, registries };
  const asking = JSON.stringify([question, reading.moment]);
  if (settled.get(reading) === asking) return;
  const known = recently.get(reading.store) ?? new RecentlySettled();
  recently.set(reading.store, known);
  await reading.put(await known.rows(asking, () => settledRows(manager, question)));
  settled.set(reading, asking);
}

type Question = Required<Omit<AskedSavings, 'scope' | 'plan'>> & { readonly areas: readonly string[] };

/** By table. @throws PastTooWide */
async function settledRows(manager: EntityManager, { areas, cellKinds, lines, registries }: Question) {
  const drafts = await draftsIn(manager, areas);
  const keys = [...new Set(drafts.map(({ key }) => key))];
  const measured = await measuredIn(manager, { keys, registries, areas });
  const { lines: baselines, counted } = baselinesIn(measured);
  const [reviews, kept] = [new ReviewCounts(), [] as SavingLine[]];
  const sums = [...new Map(cellKinds.map((kind) => [`${kind.table} ${kind.grain}`, kind])).values()].map(
    (kind) => new CellSums(kind),
  );
  const procedures = groupedBy(measured, ({ key }) => key);
  for await (const group of settledWith(drafts, { procedures, baselines })) {
    const changes = group.map((after) => ({ before: null, after }));
    const found = sums.length > 0 ? changes.flatMap(countedIn) : [];
    for (const cells of sums) for (const one of found) cells.add(one);
    if (registries.length > 0) for (const change of changes) reviews.add(change);
    if (lines) kept.push(...group);
  }
  const cells = Object.fromEntries(
    CELL_TABLES.map((table) => [table, cellRows(sums.filter(({ kind }) => kind.table === table))]),
  );
  const own = { saving_line: asColumns(manager, SavingLine, kept), ...cells };
  if (registries.length === 0) return own;
  const ofRegistries = { saving_review: reviews.columns(), baseline_line: asColumns(manager, BaselineLine, baselines) };
  return { ...own, ...ofRegistries, baseline_count: counted };
}

/** Of the proposals of a plan: lines on one procedure in one area depend on each other, whatever their plan. */
async function areasOf(manager: EntityManager, plan: string): Promise<readonly string[]> {
  const rows = await manager.query<{ readonly area: string }[]>(AREAS, [plan]);
  return rows.map(({ area }) => area);
}

async function draftsIn(manager: EntityManager, areas: readonly string[]) {
  const drafts = await draftsWhere(manager, {
    where: 'p.area && $1::text[] limit $2',
    values: [areas, MOST_PROPOSALS + 1],
  });
  if (new Set(drafts.map(({ proposal }) => proposal)).size > MOST_PROPOSALS) throw new PastTooWide();
  return drafts;
}

const AREAS = `select distinct area[cardinality(area)] as area from read_side.proposal where plan = $1
  union select owner from read_side.plan where id = $1`;
