import { add, multiply, rational, type Rational } from '@app/domain';
import { Turns } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { copyingRecords } from '../bulk/copy-rows.js';
import { contributionsOf, type Contribution } from './contributions.js';
import { figureText } from './exact-text.js';
import { exactNumber } from './exact-number.js';
import { CELL_TABLES, GRAINS_IN, placeIn, type CellPlace, type CellTable, type Grain } from './saving-cell.js';
import type { SavingLine } from './saving-line.js';
import { write } from '../engine/sending.js';

/** Null if the line does not exist before or after. */
export interface LineChange {
  readonly before: SavingLine | null;
  readonly after: SavingLine | null;
}

interface Delta extends CellPlace, Pick<Contribution, 'figure' | 'kind'> {
  count: number;
  before: Rational;
  after: Rational;
}

/** Every line leaves its former cells and enters its present ones; empty cells are deleted. */
export async function moveCells(changes: readonly LineChange[], manager: EntityManager): Promise<void> {
  const tables = CELL_TABLES.map((table) => new CellSums(table));
  const turns = new Turns();
  for (const change of changes) {
    for (const cells of tables) cells.add(change);
    await turns.give();
  }
  for (const cells of tables) await addCells(cells.table, cells.columns(), manager);
}

/** What adds cells to their empty table. */
export function copyingCells(manager: EntityManager, cells: CellSums): () => Promise<void> {
  const columns = { plain: PLAIN, list: ['area'] as const };
  return copyingRecords(manager, `read_side.${cells.table}`, { rows: cells.columns(), columns });
}

async function addCells(
  table: CellTable,
  moved: ReturnType<CellSums['columns']>,
  manager: EntityManager,
): Promise<void> {
  if (moved.length === 0) return;
  await write(manager, addedTo(table), [JSON.stringify(moved)]);
  const lessened = moved.flatMap(({ key, count }) => (count < 0 ? [key] : []));
  if (lessened.length === 0) return;
  await write(manager, `delete from read_side.${table} where key = any($1) and count = 0`, [lessened]);
}

/** What changes add to the cells of these grains. */
export class CellSums {
  private readonly deltas = new Map<string, Delta>();

  constructor(
    readonly table: CellTable,
    private readonly grains: readonly Grain[] = GRAINS_IN[table],
  ) {}

  add({ before, after }: LineChange): void {
    if (before) this.addLine(before, -1);
    if (after) this.addLine(after, 1);
  }

  columns() {
    const moved = [...this.deltas.values()].filter(
      ({ count, before, after }) => count !== 0 || before.num !== 0n || after.num !== 0n,
    );
    return moved.map(columnsOf);
  }

  private addLine(line: SavingLine, times: 1 | -1): void {
    const contributions = contributionsOf(line).map((one) => signed(one, times));
    for (const grain of this.grains) {
      const cell = placeIn({ table: this.table, grain }, line);
      for (const { figure, kind, count, before, after } of contributions) {
        const key = `${cell.key} ${figure} ${kind}`;
        const known = this.deltas.get(key);
        if (known) addTo(known, { count, before, after });
        else this.deltas.set(key, { figure, kind, count, before, after, ...cell, key });
      }
    }
  }
}

function addTo(delta: Delta, { count, before, after }: Pick<Delta, 'count' | 'before' | 'after'>): void {
  delta.count += count;
  if (before.num !== 0n) delta.before = add(delta.before, before);
  if (after.num !== 0n) delta.after = add(delta.after, after);
}

function signed({ figure, kind, count, before, after }: Contribution, times: 1 | -1) {
  const sign = rational(BigInt(times));
  const [from, to] = [multiply(exactNumber(before), sign), multiply(exactNumber(after), sign)];
  return { figure, kind, count: count * times, before: from, after: to };
}

function columnsOf({ procedureCatalogue, measureSet, stageName, before, after, ...same }: Delta) {
  return {
    procedure_catalogue: procedureCatalogue,
    measure_set: measureSet,
    stage_name: stageName,
    before: figureText(before),
    after: figureText(after),
    ...same,
  };
}

const PLAIN = [
  'key',
  'grain',
  'plan',
  'catalogue',
  'procedure_catalogue',
  'status',
  'unit',
  'field',
  'measure_set',
  'stage',
  'stage_name',
  'month',
  'figure',
  'kind',
  'count',
  'before',
  'after',
] as const;
const COLUMNS = [...PLAIN, 'area'].join(', ');

const addedTo = (table: CellTable) => `
  insert into read_side.${table} as cell (${COLUMNS})
  select ${COLUMNS} from json_populate_recordset(null::read_side.${table}, $1::json)
  order by key
  on conflict (key) do update set count = cell.count + excluded.count,
    before = trim_scale(cell.before + excluded.before), after = trim_scale(cell.after + excluded.after)`;
