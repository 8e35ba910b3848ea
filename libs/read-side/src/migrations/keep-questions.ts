import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals and dossiers are read again from the log: which questions are open, whose answer they are, and when they lapsed. */
export class KeepQuestions implements MigrationInterface {
  readonly name = 'KeepQuestions1764400000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier, read_side.timeline');
    await runner.query('alter table read_side.proposal add column questions jsonb not null');
    await runner.query('alter table read_side.dossier add column questions jsonb not null');
    await runner.query(`update read_side.checkpoint set position = null
      where name in ('proposals', 'dossiers', 'timeline')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.proposal drop column questions');
    await runner.query('alter table read_side.dossier drop column questions');
  }
}
