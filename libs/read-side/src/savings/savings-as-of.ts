import type { EntityManager } from 'typeorm';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { asColumns } from '../engine/row-store.js';
import { readings, type PastReading } from '../past/moment.js';
import { baselinesIn } from './baseline-cells.js';
import { BaselineLine } from './baseline-line.js';
import { cellDeltas } from './cell-delta.js';
import { draftsWhere } from './draft-lines.js';
import { groupedBy } from './grouped-by.js';
import { measuredIn } from './registered-procedure.js';
import { reviewDeltas } from './review-counts.js';
import type { Grain } from './saving-cell.js';
import { SavingLine } from './saving-line.js';
import { settledWith } from './settle-groups.js';

/** The most proposals whose savings are settled for one question: a province has fewer. */
const MOST_PROPOSALS = 20_000;

/** The savings of a moment were asked of more proposals than are settled for one question. */
export class PastTooWide extends Error {}

/**
 * `plan`: only what its figures need. `grains`: of the cells that the question reads; `lines`: whether it reads lines.
 * `registries`: those whose procedures are counted, whether or not a proposal names them.
 */
interface AskedSavings {
  readonly scope: readonly string[];
  readonly plan?: string | undefined;
  readonly grains?: readonly Grain[];
  readonly lines?: boolean;
  readonly registries?: readonly string[];
}

const settled = new WeakMap<PastReading, string>();

/**
 * Settles the savings of the moment that is asked about, by the same code that settles those of the present; nothing for the
 * present. Its cost grows with the proposals in the scope, or in the areas of the plan. @throws PastTooWide
 */
export async function settleAsOf(dataSource: ReadSideDataSource, asked: AskedSavings): Promise<void> {
  const reading = readings.getStore();
  const { scope, plan, grains = [], lines = false, registries = [] } = asked;
  const asking = JSON.stringify([scope, plan, grains, lines, registries]);
  if (!reading || settled.get(reading) === asking) return;
  const { manager } = dataSource;
  const areas = plan === undefined ? scope : await areasOf(manager, plan);
  const drafts = await draftsIn(manager, areas);
  const keys = [...new Set(drafts.map(({ key }) => key))];
  const measured = await measuredIn(manager, { keys, registries, areas });
  const { lines: baselines, counted } = baselinesIn(measured);
  const after = await settledWith(drafts, { procedures: groupedBy(measured, ({ key }) => key), baselines });
  const changes = after.map((line) => ({ before: null, after: line }));
  await reading.put({
    saving_line: lines ? asColumns(manager, SavingLine, after) : [],
    saving_cell: await cellDeltas(changes, grains),
    ...(registries.length === 0
      ? {}
      : {
          saving_review: reviewDeltas(changes),
          baseline_line: asColumns(manager, BaselineLine, baselines),
          baseline_count: counted,
        }),
  });
  settled.set(reading, asking);
}

/** Of the proposals of a plan: lines on one procedure in one area depend on each other, whatever their plan. */
async function areasOf(manager: EntityManager, plan: string): Promise<readonly string[]> {
  const rows = await manager.query<{ readonly area: string }[]>(AREAS, [plan]);
  return rows.map(({ area }) => area);
}

async function draftsIn(manager: EntityManager, areas: readonly string[]) {
  const [wide] = await manager.query<{ readonly proposals: number }[]>(WIDTH, [areas, MOST_PROPOSALS + 1]);
  if ((wide?.proposals ?? 0) > MOST_PROPOSALS) throw new PastTooWide();
  return draftsWhere(manager, { where: 'p.area && $1::text[]', values: [areas] });
}

const AREAS = `select distinct area[cardinality(area)] as area from read_side.proposal where plan = $1
  union select owner from read_side.plan where id = $1`;
const WIDTH = `select count(*)::int as proposals from (
  select from read_side.proposal where area && $1::text[] limit $2) within`;
