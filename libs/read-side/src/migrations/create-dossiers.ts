import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STANDING_COLUMNS } from './standing-columns.js';

export class CreateDossiers implements MigrationInterface {
  readonly name = 'CreateDossiers1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_side.dossier (${STANDING_COLUMNS},
        opened text collate "C" not null unique,
        number text collate "C",
        own boolean not null,
        entries integer not null,
        decided integer not null,
        undecided integer not null,
        decisions integer not null,
        letters integer not null
      )`);
    await runner.query('create index on read_side.dossier using gin (area)');
    await runner.query('create index on read_side.dossier using gin (must_act)');
    await runner.query('create index on read_side.dossier (plan, opened)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.dossier');
  }
}
