import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds procedures again, now with who recorded each baseline, and what corrects it. */
export class KeepBaselineHistory implements MigrationInterface {
  readonly name = 'KeepBaselineHistory1764600000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.procedure');
    await runner.query(`update read_side.checkpoint set position = null where name = 'procedures'`);
  }

  async down(): Promise<void> {}
}
