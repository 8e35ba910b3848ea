import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexKey } from '../engine/index-key.js';

/** Sums savings besides over the plans and wards of each province, from the cells as they are, and finds cells by wards. */
export class SumProvinces implements MigrationInterface {
  readonly name = 'SumProvinces1764900000311';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table read_side.saving_province_cell (like read_side.saving_cell, primary key (key))');
    for (const table of ['saving_cell', 'saving_province_cell']) {
      await runner.query(
        `create index ${table}_ward on read_side.${table} (grain, (area[cardinality(area)] collate "C"))`,
      );
    }
    await sumProvinces(runner);
    await runner.query('analyze read_side.saving_cell, read_side.saving_province_cell');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema if exists as_recorded, as_on_paper cascade');
    await runner.query('drop index read_side.saving_cell_ward');
    await runner.query('drop table read_side.saving_province_cell');
  }
}

export async function sumProvinces(runner: QueryRunner): Promise<void> {
  const cells = (await runner.query(SUMMED)) as readonly Summed[];
  for (let from = 0; from < cells.length; from += PIECE) {
    const piece = cells.slice(from, from + PIECE).map((cell) => ({ ...cell, key: keyOf(cell) }));
    await runner.query(ADD, [JSON.stringify(piece)]);
  }
}

type Summed = Readonly<Record<string, unknown>>;

const PIECE = 5_000;
const APART = ['catalogue', 'procedure_catalogue', 'unit', 'field', 'measure_set', 'stage', 'stage_name', 'month'];

/** As the projection makes a cell's key. */
function keyOf(cell: Summed): string {
  const names = ['grain', 'plan', 'area', 'status', ...APART];
  return `${indexKey(JSON.stringify(names.map((name) => cell[name])))} ${String(cell['figure'])} ${String(cell['kind'])}`;
}

const OF = ['whole', 'field', 'measures', 'stage', 'month'].map((grain) => `'${grain}'`).join(', ');
const SUMMED = `select grain, '' as plan, area[1:1] as area, ${APART.join(', ')}, status, figure, kind,
    sum(count)::integer as count, trim_scale(sum(before))::text as before, trim_scale(sum(after))::text as after
  from read_side.saving_cell where grain in (${OF}) group by grain, area[1:1], ${APART.join(', ')}, status, figure, kind
  order by grain, area[1:1]`;
const ADD = `insert into read_side.saving_province_cell
  select * from json_populate_recordset(null::read_side.saving_province_cell, $1::json)`;
