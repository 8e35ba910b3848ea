import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settles all lines again: each with the sums that it is in and the month in which its proposal ended, which has cells. */
export class SumSavingsByMonth implements MigrationInterface {
  readonly name = 'SumSavingsByMonth1764800000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFOLDED);
    await runner.query(`alter table read_side.saving_line
      add column month text collate "C", add column sums text[] collate "C" not null`);
    await runner.query('alter table read_side.saving_cell add column month text collate "C"');
    await runner.query(`update read_side.checkpoint set position = null where name = 'savings'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(REFOLDED);
    await runner.query('alter table read_side.saving_line drop column month, drop column sums');
    await runner.query('alter table read_side.saving_cell drop column month');
    await runner.query(`update read_side.checkpoint set position = null where name = 'savings'`);
  }
}

const REFOLDED = `truncate read_side.saving_line, read_side.saving_cell, read_side.saving_review,
  read_side.baseline_line, read_side.baseline_cell`;
