import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads the log again: what was referred after an earlier approval had rejected the rest is said to be both. */
export class SayBothOutcomes implements MigrationInterface {
  readonly name = 'SayBothOutcomes1764400000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`truncate read_side.proposal, read_side.board_cell, read_side.dossier,
      read_side.saving_line, read_side.saving_cell, read_side.saving_review, read_side.baseline_line, read_side.baseline_cell`);
    await runner.query(`update read_side.checkpoint set position = null
      where name in ('proposals', 'dossiers', 'savings')`);
  }

  async down(): Promise<void> {}
}
