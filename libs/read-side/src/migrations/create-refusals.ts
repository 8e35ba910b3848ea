import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRefusals implements MigrationInterface {
  readonly name = 'CreateRefusals1764300000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_side.refusal (
        position text collate "C" primary key,
        day date not null,
        recorded_at text collate "C" not null,
        person text collate "C" not null,
        kind text collate "C" not null,
        target text collate "C" not null,
        action text collate "C" not null,
        rule text collate "C" not null,
        reach text[] not null,
        count integer not null,
        request text collate "C" not null
      )`);
    await runner.query('create index on read_side.refusal (person, position)');
    await runner.query('create index on read_side.refusal (day)');
    await runner.query('create index on read_side.refusal using gin (reach)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.refusal');
  }
}
