import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals and dossiers say which decision another one changed, and at which stage a decision was made. */
export class KeepAmendments implements MigrationInterface {
  readonly name = 'KeepAmendments1764400000111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier');
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'dossiers')`);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
