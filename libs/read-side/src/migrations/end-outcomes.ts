import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads the log again: an outcome ends with a return, and says of rejected and referred measures both. */
export class EndOutcomes implements MigrationInterface {
  readonly name = 'EndOutcomes1764400000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`truncate read_side.proposal, read_side.board_cell, read_side.dossier, read_side.timeline,
      read_side.saving_line, read_side.saving_cell, read_side.saving_review, read_side.baseline_line, read_side.baseline_cell`);
    await runner.query(`update read_side.checkpoint set position = null
      where name in ('proposals', 'dossiers', 'timeline', 'savings')`);
  }

  async down(): Promise<void> {}
}
