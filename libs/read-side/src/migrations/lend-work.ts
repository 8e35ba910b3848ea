import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who does what: one process has the lease of a piece of work, until it lets it go or is not heard of for too long. With each
 * new owner `token` rises; whoever writes holds the row by its key, so that no other owner comes before that is committed.
 */
export class LendWork implements MigrationInterface {
  readonly name = 'LendWork1765000000171';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table read_side.lease (
      name text collate "C" primary key,
      token bigint not null default 0,
      owner text collate "C" not null default '',
      release integer not null default 0,
      since timestamptz not null default '-infinity',
      until timestamptz not null default '-infinity',
      told json,
      unique (name, token)
    )`);
    await runner.query(`create table read_side.process (
      id text collate "C" primary key,
      kind text not null,
      host text not null,
      pid integer not null,
      began timestamptz not null default clock_timestamp(),
      heard timestamptz not null default clock_timestamp()
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.lease, read_side.process');
  }
}
