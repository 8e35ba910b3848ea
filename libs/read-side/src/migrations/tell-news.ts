import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changed lately, and whom it concerns. */
export class TellNews implements MigrationInterface {
  readonly name = 'TellNews1764400000141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table read_side.news (
      position text collate "C" primary key,
      kind text collate "C" not null,
      id text collate "C" not null,
      posts text[] not null,
      areas text[] not null
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.news');
  }
}
