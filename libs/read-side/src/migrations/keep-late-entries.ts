import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals and dossiers are read again from the log: they keep whether they were entered late. */
export class KeepLateEntries implements MigrationInterface {
  readonly name = 'KeepLateEntries1764400000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier');
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'dossiers')`);
  }

  async down(): Promise<void> {
    // Rows that hold more are read as before.
  }
}
