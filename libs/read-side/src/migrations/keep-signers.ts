import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dossiers are read again from the log: they keep when they were opened, and the stage that each letter left. */
export class KeepSigners implements MigrationInterface {
  readonly name = 'KeepSigners1764400000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.dossier');
    await runner.query(`update read_side.checkpoint set position = null where name = 'dossiers'`);
  }

  async down(): Promise<void> {
    // Rows that hold more are read as before.
  }
}
