import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the baselines of one owner on a procedure: the whole country has thousands of them. */
export class IndexNearBaselines implements MigrationInterface {
  readonly name = 'IndexNearBaselines1765000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index baseline_line_near on read_side.baseline_line (key, owner)');
    await runner.query('drop index read_side.baseline_line_key_idx');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index on read_side.baseline_line (key)');
    await runner.query('drop index read_side.baseline_line_near');
  }
}
