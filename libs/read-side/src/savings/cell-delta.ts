import { add, multiply, rational, type Rational } from '@app/domain';
import { Turns } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { contributionsOf, type Contribution } from './contributions.js';
import { figureText } from './exact-text.js';
import { exactNumber } from './exact-number.js';
import { CELL_TABLES, GRAINS_IN, placeIn, type CellPlace, type CellTable, type Grain } from './saving-cell.js';
import type { SavingLine } from './saving-line.js';

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
  const sums = CELL_TABLES.map((table) => ({ table, cells: new CellSums(table, GRAINS_IN[table]) }));
  const turns = new Turns();
  for (const change of changes) {
    for (const { cells } of sums) cells.add(change);
    await turns.give();
  }
  for (const { table, cells } of sums) await addCells(table, cells.columns(), manager);
}

async function addCells(
  table: CellTable,
  moved: ReturnType<CellSums['columns']>,
  manager: EntityManager,
): Promise<void> {
  if (moved.length === 0) return;
  await manager.query(addedTo(table), [JSON.stringify(moved)]);
  const lessened = moved.flatMap(({ key, count }) => (count < 0 ? [key] : []));
  await manager.query(`delete from read_side.${table} where key = any($1) and count = 0`, [lessened]);
}

/** What changes add to the cells of these grains. */
export class CellSums {
  private readonly deltas = new Map<string, Delta>();

  constructor(
    private readonly table: CellTable,
    private readonly grains: readonly Grain[],
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
        if (!known) this.deltas.set(key, { figure, kind, count, before, after, ...cell, key });
        else {
          known.count += count;
          known.before = add(known.before, before);
          known.after = add(known.after, after);
        }
      }
    }
  }
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

const COLUMNS = `key, grain, plan, area, catalogue, procedure_catalogue, status, unit, field, measure_set, stage,
  stage_name, month, figure, kind, count, before, after`;

const addedTo = (table: CellTable) => `
  insert into read_side.${table} as cell (${COLUMNS})
  select ${COLUMNS} from json_populate_recordset(null::read_side.${table}, $1::json)
  order by key
  on conflict (key) do update set count = cell.count + excluded.count,
    before = trim_scale(cell.before + excluded.before), after = trim_scale(cell.after + excluded.after)`;
