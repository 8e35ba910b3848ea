import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds plans again: targets have a typed form now, and tasks their completions. */
export class KeepTaskCompletions implements MigrationInterface {
  readonly name = 'KeepTaskCompletions1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.plan');
    await runner.query('alter table read_side.plan add column completions text not null');
    await runner.query(`update read_side.checkpoint set position = null where name = 'plans'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.plan drop column completions');
  }
}
