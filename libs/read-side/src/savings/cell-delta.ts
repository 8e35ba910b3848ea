import { Turns } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { copying } from '../bulk/copy-rows.js';
import type { CopiedAs } from '../bulk/copy-text.js';
import type { BulkWrite } from '../bulk/written.js';
import { addedTo, writeRows } from '../engine/written-rows.js';
import { write } from '../engine/sending.js';
import { AllCells } from './all-cells.js';
import type { CellSums, MovedCell } from './cell-sums.js';
import { countedIn, type LineChange } from './counted-lines.js';
import { figureText } from './exact-text.js';
import { CELL_TABLES, type CellTable } from './saving-cell.js';

/** Every line leaves its former cells and enters its present ones; empty cells are deleted. */
export async function moveCells(changes: readonly LineChange[], manager: EntityManager): Promise<void> {
  const cells = new AllCells();
  const turns = new Turns();
  for (const change of changes) {
    for (const one of countedIn(change)) cells.add(one);
    await turns.give();
  }
  const sums = cells.sums();
  for (const table of CELL_TABLES) await addCells(table, movedIn(sums[table]), manager);
}

async function addCells(table: CellTable, rows: readonly MovedCell[], manager: EntityManager): Promise<void> {
  if (rows.length === 0) return;
  await writeRows(manager, adding(table), { rows, columns: COLUMNS });
  const lessened = rows.filter(({ delta }) => delta.count < 0).map(keyOf);
  if (lessened.length === 0) return;
  await write(manager, `delete from read_side.${table} where key = any($1) and count = 0`, [lessened]);
}

/** What adds cells to their empty table. */
export function copyingCells(table: CellTable, sums: Iterable<CellSums>): BulkWrite | null {
  return copying(`read_side.${table}`, { rows: movedIn(sums), columns: COLUMNS });
}

/** As rows of their table. */
export function cellRows(sums: Iterable<CellSums>): readonly object[] {
  return movedIn(sums).map((moved) => Object.fromEntries(COLUMNS.map(({ column, value }) => [column, value(moved)])));
}

function movedIn(sums: Iterable<CellSums>): readonly MovedCell[] {
  return [...sums].flatMap((one) => one.moved());
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
