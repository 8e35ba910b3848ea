import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals and dossiers are read again from the log: which posts wait for an answer until a day. */
export class KeepAskers implements MigrationInterface {
  readonly name = 'KeepAskers1764400000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier');
    for (const table of ['proposal', 'dossier']) {
      await runner.query(`alter table read_side.${table} add column asking text[] not null`);
      await runner.query(`create index ${table}_asking on read_side.${table} using gin (asking)`);
    }
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'dossiers')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['proposal', 'dossier']) {
      await runner.query(`alter table read_side.${table} drop column asking`);
    }
  }
}
