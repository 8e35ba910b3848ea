import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settles all lines again: of duplicates the line with a figure counts, in time and in cost each by itself. */
export class CountFiguresApart implements MigrationInterface {
  readonly name = 'CountFiguresApart1764600000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_side.saving_line_leading');
    await runner.query(
      `alter table read_side.saving_line add column counts_in text[] collate "C" not null default '{}'`,
    );
    await runner.query(`create index saving_line_leading on read_side.saving_line ((owner || '|' || key))
      where (cuts <> '{}' or ((duplicate_of is null or counts_in <> '{}') and measure_set <> ''
        and status in ('proposed', 'consolidated', 'submitted')))`);
    await runner.query(`truncate read_side.saving_line, read_side.saving_cell, read_side.saving_review,
      read_side.baseline_line, read_side.baseline_cell`);
    await runner.query(`update read_side.checkpoint set position = null where name = 'savings'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_side.saving_line_leading');
    await runner.query('alter table read_side.saving_line drop column counts_in');
    await runner.query(`create index saving_line_leading on read_side.saving_line ((owner || '|' || key))
      where (cuts <> '{}' or (duplicate_of is null and measure_set <> ''
        and status in ('proposed', 'consolidated', 'submitted')))`);
  }
}
