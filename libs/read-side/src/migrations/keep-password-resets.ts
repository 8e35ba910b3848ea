import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds people again: a post keeps its granter beside who has set its holder's password since. */
export class KeepPasswordResets implements MigrationInterface {
  readonly name = 'KeepPasswordResets1764300000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.person');
    await runner.query('alter table read_side.person add column reset_by text');
    await runner.query(`update read_side.checkpoint set position = null where name = 'people'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.person drop column reset_by');
  }
}
