import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts proposals by kinds of stages over each province and over all, from the cells as they are, and finds cells by ward and unit. */
export class SumBoards implements MigrationInterface {
  readonly name = 'SumBoards1765200000321';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.board_sum');
    await runner.query('drop index read_side.board_cell_ward, read_side.board_cell_unit');
  }
}

const UP = [
  `create table read_side.board_sum (
    province text collate "C" not null,
    kind text collate "C" not null,
    due date not null,
    count integer not null,
    primary key (province, kind, due)
  )`,
  `insert into read_side.board_sum (province, kind, due, count)
    select province, case when open then stage_kind else phase end, coalesce(due, 'infinity'), sum(count)
    from read_side.board_cell, unnest(array[area[1], '']) province where cardinality(area) > 0 group by 1, 2, 3`,
  `create index board_cell_ward on read_side.board_cell ((coalesce(area[cardinality(area)], '') collate "C"))`,
  'create index board_cell_unit on read_side.board_cell (unit)',
  'analyze read_side.board_cell, read_side.board_sum',
];
