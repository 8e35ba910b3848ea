import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the few lines of a group on which others depend. */
export class IndexLeadingLines implements MigrationInterface {
  readonly name = 'IndexLeadingLines1764300000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index saving_line_leading on read_side.saving_line ((owner || '|' || key))
      where (cuts <> '{}' or (duplicate_of is null and measure_set <> ''
        and status in ('proposed', 'consolidated', 'submitted')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_side.saving_line_leading');
  }
}
