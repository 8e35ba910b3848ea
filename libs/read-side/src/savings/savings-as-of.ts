import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { asColumns } from '../engine/row-store.js';
import { readings, type Reading } from '../past/moment.js';
import { baselinesIn } from './baseline-cells.js';
import { BaselineLine } from './baseline-line.js';
import { cellDeltas } from './cell-delta.js';
import { draftsWhere } from './draft-lines.js';
import { measuredOf } from './registered-procedure.js';
import { reviewDeltas } from './review-counts.js';
import { SavingLine } from './saving-line.js';
import { settleGroups } from './settle-groups.js';

/** `plan`: only what its figures need. `registries`: those whose procedures are counted, whether or not a proposal names them. */
interface AskedSavings {
  readonly scope: readonly string[];
  readonly plan?: string | undefined;
  readonly registries?: readonly string[];
}

const settled = new WeakMap<Reading, string>();

/**
 * Settles the savings of the moment that is asked about, by the same code that settles those of the present; nothing for the
 * present. Its cost grows with the proposals in the scope, or in the areas of the plan.
 */
export async function settleAsOf(dataSource: ReadSideDataSource, asked: AskedSavings): Promise<void> {
  const reading = readings.getStore();
  const asking = JSON.stringify([asked.scope, asked.plan, asked.registries]);
  if (!reading || settled.get(reading) === asking) return;
  const { manager } = dataSource;
  const drafts = await draftsIn(dataSource, asked);
  const keys = new Set(drafts.map(({ key }) => key));
  const registered = await manager.query<{ readonly key: string }[]>(REGISTERED, [asked.registries ?? []]);
  for (const { key } of registered) keys.add(key);
  const { lines: baselines, counted } = baselinesIn(await measuredOf(manager, [...keys]));
  await reading.put({
    saving_line: [],
    baseline_line: asColumns(manager, BaselineLine, baselines),
    baseline_count: counted,
  });
  const proposals = [...new Set(drafts.map(({ proposal }) => proposal))];
  const { after } = await settleGroups({ proposals, before: [], drafts, keys: [] }, manager);
  const changes = after.map((line) => ({ before: null, after: line }));
  await reading.put({
    saving_line: asColumns(manager, SavingLine, after),
    saving_cell: await cellDeltas(changes),
    saving_review: reviewDeltas(changes),
  });
  settled.set(reading, asking);
}

/** Lines on one procedure in one area depend on each other, whatever their plan. */
function draftsIn({ manager }: ReadSideDataSource, { scope, plan }: AskedSavings) {
  if (plan === undefined) return draftsWhere(manager, { where: 'p.area && $1::text[]', values: [scope] });
  const where = 'p.area && array(select q.area[cardinality(q.area)] from read_side.proposal q where q.plan = $1)';
  return draftsWhere(manager, { where, values: [plan] });
}

const REGISTERED = 'select distinct key from read_side.procedure where registry = any($1::text[])';
