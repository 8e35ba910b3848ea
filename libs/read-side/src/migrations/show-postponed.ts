import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds proposals again, now with their postponement. */
export class ShowPostponed implements MigrationInterface {
  readonly name = 'ShowPostponed1764400000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell');
    await runner.query('alter table read_side.proposal add column postponed jsonb');
    await runner.query(`update read_side.checkpoint set position = null where name = 'proposals'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.proposal drop column postponed');
  }
}
