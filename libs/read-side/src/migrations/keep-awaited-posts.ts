import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds people again, now with who granted and confirmed a post, and what waits for a second administrator. */
export class KeepAwaitedPosts implements MigrationInterface {
  readonly name = 'KeepAwaitedPosts1764300000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.person');
    await runner.query(`alter table read_side.person add column awaited text[] not null,
      add column awaited_by text[] not null, add column awaited_until date`);
    await runner.query('create index person_awaited on read_side.person using gin (awaited)');
    await runner.query(`update read_side.checkpoint set position = null where name = 'people'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table read_side.person drop column awaited, drop column awaited_by,
      drop column awaited_until`);
  }
}
