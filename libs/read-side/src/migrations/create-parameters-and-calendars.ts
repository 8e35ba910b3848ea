import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['parameters', 'calendar'] as const;

export class CreateParametersAndCalendars implements MigrationInterface {
  readonly name = 'CreateParametersAndCalendars1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        create table read_side.${table} (
          id text collate "C" primary key,
          revision integer not null,
          position text collate "C" not null,
          area text[] not null,
          owner text collate "C" not null,
          state text not null
        )`);
      await runner.query(`create unique index on read_side.${table} (owner)`);
      await runner.query(`create index on read_side.${table} using gin (area)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop table read_side.${table}`);
  }
}
