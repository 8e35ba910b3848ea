import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STANDING_COLUMNS } from './standing-columns.js';

export class CreateProposals implements MigrationInterface {
  readonly name = 'CreateProposals1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_side.proposal (${STANDING_COLUMNS},
        drafted text collate "C" not null unique,
        number text collate "C" not null,
        item text collate "C",
        catalogue text collate "C",
        edition integer not null,
        outcome text collate "C",
        dossier text collate "C",
        search text not null,
        search_folded text not null
      )`);
    await runner.query('create index on read_side.proposal using gin (area)');
    await runner.query('create index on read_side.proposal using gin (must_act)');
    await runner.query('create index on read_side.proposal (plan, drafted)');
    await runner.query('create index on read_side.proposal (dossier, drafted) where dossier is not null');
    await runner.query(`create index on read_side.proposal (due) where status = 'open'`);
    await runner.query(`
      create table read_side.board_cell (
        key text collate "C" primary key,
        plan text collate "C" not null,
        stage text collate "C" not null,
        stage_name text not null,
        stage_kind text collate "C" not null,
        stage_index integer not null,
        unit text collate "C" not null,
        phase text collate "C" not null,
        open boolean not null,
        due date,
        count integer not null
      )`);
    await runner.query('create index on read_side.board_cell (plan)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.board_cell, read_side.proposal');
  }
}
