import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexKey } from '../engine/index-key.js';

/** Counts boards anew, now also by path, area and outcome, from the proposals as they stand. */
export class CountBoardsByPath implements MigrationInterface {
  readonly name = 'CountBoardsByPath1764800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.board_cell');
    await runner.query(`alter table read_side.board_cell
      add column path text collate "C" not null, add column area text[] not null, add column outcome text collate "C"`);
    await runner.query('create index board_cell_area on read_side.board_cell using gin (area)');
    const cells = (await runner.query(COUNTED)) as readonly Counted[];
    for (let from = 0; from < cells.length; from += PIECE) {
      const piece = cells.slice(from, from + PIECE).map(keyed);
      await runner.query(ADD, [JSON.stringify(piece)]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_side.board_cell_area');
    await runner.query('alter table read_side.board_cell drop column path, drop column area, drop column outcome');
    await runner.query('truncate read_side.board_cell');
    const rows = (await runner.query(COUNTED)) as readonly Counted[];
    const cells = new Map<string, Counted>();
    for (const { path: _, area: __, outcome: ___, ...row } of rows) {
      const key = keyOf(row, BEFORE);
      cells.set(key, { ...row, key, count: Number(row['count']) + Number(cells.get(key)?.['count'] ?? 0) });
    }
    await runner.query(ADD, [JSON.stringify([...cells.values()])]);
  }
}

type Counted = Readonly<Record<string, unknown>>;

const PIECE = 5_000;
const BEFORE = ['plan', 'stage', 'stage_name', 'stage_kind', 'stage_index', 'unit', 'phase', 'due'];
/** As the projection makes a cell's key. */
const SINCE = [
  'plan',
  'path',
  'area',
  'stage',
  'stage_name',
  'stage_kind',
  'stage_index',
  'unit',
  'phase',
  'outcome',
  'due',
];

const keyOf = (cell: Counted, columns: readonly string[]) =>
  indexKey(JSON.stringify(columns.map((name) => cell[name])));
const keyed = (cell: Counted): Counted => ({ ...cell, key: keyOf(cell, SINCE) });

const COUNTED = `select plan, path, area, stage, stage_name, stage_kind, stage_index, unit, phase, outcome,
    status = 'open' as open, (case when status = 'open' then due end)::text as due, count(*)::integer as count
  from read_side.proposal group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`;
const ADD = `insert into read_side.board_cell select * from json_populate_recordset(null::read_side.board_cell, $1::json)`;
