import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person never loses a post from the list of theirs, so whoever held one at a moment is found by the list of today. */
export class IndexPostsEver implements MigrationInterface {
  readonly name = 'IndexPostsEver1764700000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table read_side.person
      add column posts_ever text[] not null generated always as (posts) stored`);
    await runner.query('create index person_posts_ever on read_side.person using gin (posts_ever)');
    await runner.query('drop index read_side.person_posts');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index person_posts on read_side.person using gin (posts)');
    await runner.query('alter table read_side.person drop column posts_ever');
  }
}
