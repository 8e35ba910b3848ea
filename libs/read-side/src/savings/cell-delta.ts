import { Turns } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { copying } from '../bulk/copy-rows.js';
import type { CopiedAs } from '../bulk/copy-text.js';
import type { BulkWrite } from '../bulk/written.js';
import { addedTo, writeRows } from '../engine/written-rows.js';
import { write } from '../engine/sending.js';
import { CellSums, type LineChange, type MovedCell } from './cell-sums.js';
import { figureText } from './exact-text.js';
import { CELL_TABLES, type CellTable } from './saving-cell.js';

/** Every line leaves its former cells and enters its present ones; empty cells are deleted. */
export async function moveCells(changes: readonly LineChange[], manager: EntityManager): Promise<void> {
  const tables = CELL_TABLES.map((table) => new CellSums(table));
  const turns = new Turns();
  for (const change of changes) {
    for (const cells of tables) cells.add(change);
    await turns.give();
  }
  for (const cells of tables) await addCells(cells, manager);
}

async function addCells(cells: CellSums, manager: EntityManager): Promise<void> {
  const rows = cells.moved();
  if (rows.length === 0) return;
  await writeRows(manager, adding(cells.table), { rows, columns: COLUMNS });
  const lessened = rows.filter(({ delta }) => delta.count < 0).map(keyOf);
  if (lessened.length === 0) return;
  await write(manager, `delete from read_side.${cells.table} where key = any($1) and count = 0`, [lessened]);
}

/** What adds cells to their empty table. */
export function copyingCells(cells: CellSums): BulkWrite | null {
  return copying(`read_side.${cells.table}`, { rows: cells.moved(), columns: COLUMNS });
}

/** As rows of their table. */
export function cellRows(cells: CellSums): readonly object[] {
  return cells.moved().map((moved) => Object.fromEntries(COLUMNS.map(({ column, value }) => [column, value(moved)])));
}

function keyOf({ place, delta: { figure, kind } }: MovedCell): string {
  return `${place.key} ${figure} ${kind}`;
}

interface CellColumn {
  readonly column: string;
  readonly as: CopiedAs;
  readonly value: (moved: MovedCell) => unknown;
}

const column = (name: string, value: CellColumn['value'], as: CopiedAs = 'plain'): CellColumn => ({
  column: name,
  as,
  value,
});

const COLUMNS: readonly CellColumn[] = [
  column('key', keyOf),
  column('grain', ({ place }) => place.grain),
  column('plan', ({ place }) => place.plan),
  column('area', ({ place }) => place.area, 'list'),
  column('catalogue', ({ place }) => place.catalogue),
  column('procedure_catalogue', ({ place }) => place.procedureCatalogue),
  column('status', ({ place }) => place.status),
  column('unit', ({ place }) => place.unit),
  column('field', ({ place }) => place.field),
  column('measure_set', ({ place }) => place.measureSet),
  column('stage', ({ place }) => place.stage),
  column('stage_name', ({ place }) => place.stageName),
  column('month', ({ place }) => place.month),
  column('figure', ({ delta }) => delta.figure),
  column('kind', ({ delta }) => delta.kind),
  column('count', ({ delta }) => delta.count),
  column('before', ({ delta }) => figureText(delta.before)),
  column('after', ({ delta }) => figureText(delta.after)),
];

/** In one order, so that two of them never wait for each other. */
const adding = (table: CellTable) => `${addedTo(`read_side.${table}`, COLUMNS)} order by key
  on conflict (key) do update set count = ${table}.count + excluded.count,
    before = trim_scale(${table}.before + excluded.before), after = trim_scale(${table}.after + excluded.after)`;
