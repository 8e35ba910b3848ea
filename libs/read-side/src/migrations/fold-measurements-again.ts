import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds proposals and procedures again, now with measurements, warnings, and the methods of baselines. */
export class FoldMeasurementsAgain implements MigrationInterface {
  readonly name = 'FoldMeasurementsAgain1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.procedure');
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'procedures')`);
  }

  async down(): Promise<void> {}
}
