import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds people again, now with their posts to be looked up. */
export class KeepHeldPosts implements MigrationInterface {
  readonly name = 'KeepHeldPosts1764400000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.person');
    await runner.query('alter table read_side.person add column posts text[] not null');
    await runner.query('create index person_posts on read_side.person using gin (posts)');
    await runner.query(`update read_side.checkpoint set position = null where name = 'people'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.person drop column posts');
  }
}
