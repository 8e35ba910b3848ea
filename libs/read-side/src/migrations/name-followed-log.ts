import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameFollowedLog implements MigrationInterface {
  readonly name = 'NameFollowedLog1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_side.followed_log (
        only_one boolean primary key default true check (only_one),
        name text not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.followed_log');
  }
}
