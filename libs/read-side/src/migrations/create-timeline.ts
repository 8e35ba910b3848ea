import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTimeline implements MigrationInterface {
  readonly name = 'CreateTimeline1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_side.timeline (
        kind text collate "C" not null,
        id text collate "C" not null,
        revision integer not null,
        position text collate "C" not null,
        type text collate "C" not null,
        stage text collate "C",
        stage_name text,
        next_stage text collate "C",
        next_stage_name text,
        occurred_on date not null,
        recorded_at text collate "C" not null,
        late boolean not null,
        authority text not null,
        summary text not null,
        primary key (kind, id, revision)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.timeline');
  }
}
