import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals and dossiers are read again from the log: their records keep their stays at stages. */
export class KeepStays implements MigrationInterface {
  readonly name = 'KeepStays1764400000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier');
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'dossiers')`);
  }

  async down(): Promise<void> {}
}
