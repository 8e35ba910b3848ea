import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of procedures that were imported. */
export class ListImports implements MigrationInterface {
  readonly name = 'ListImports1764800000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table read_side.procedure_import (
      id text collate "C" primary key,
      begun text collate "C" not null,
      file text,
      sheet text,
      digest text not null,
      area text[] not null,
      registry text not null,
      occurred_on date not null,
      recorded_at text not null,
      authority text not null,
      registered integer not null,
      changed integer not null
    )`);
    await runner.query('create index procedure_import_begun on read_side.procedure_import (begun)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.procedure_import');
  }
}
