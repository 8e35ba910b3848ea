import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds boards and savings again: long keys of their cells are digests now. */
export class ShortenKeys implements MigrationInterface {
  readonly name = 'ShortenKeys1764300000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`truncate read_side.proposal, read_side.board_cell, read_side.saving_line, read_side.saving_cell,
      read_side.saving_review, read_side.baseline_line, read_side.baseline_cell`);
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'savings')`);
  }

  async down(): Promise<void> {}
}
