import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a read model could not fold. Of each read model: how many streams it leaves out, how often its rows were written by
 * more than the facts that follow, and which version of its definition made them.
 */
export class ParkStreams implements MigrationInterface {
  readonly name = 'ParkStreams1764900000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table read_side.parked (
      projection text collate "C" not null,
      stream text collate "C" not null,
      position text collate "C" not null,
      reason text not null,
      since timestamptz not null default now(),
      tried timestamptz not null default now(),
      attempts integer not null default 1,
      primary key (projection, stream)
    )`);
    await runner.query(`alter table read_side.checkpoint
      add column parked integer not null default 0,
      add column rewritten integer not null default 0,
      add column version integer not null default 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table read_side.checkpoint drop column parked, drop column rewritten, drop column version',
    );
    await runner.query('drop table read_side.parked');
  }
}
