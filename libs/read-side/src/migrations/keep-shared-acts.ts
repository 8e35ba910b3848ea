import type { MigrationInterface, QueryRunner } from 'typeorm';

/** States of proposals and dossiers know which of their acts the other holds too. */
export class KeepSharedActs implements MigrationInterface {
  readonly name = 'KeepSharedActs1764400000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier');
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'dossiers')`);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
