import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals, dossiers and timelines are read again from the log: records are kept, and who stands behind carried facts. */
export class KeepRecords implements MigrationInterface {
  readonly name = 'KeepRecords1764400000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier, read_side.timeline');
    await runner.query('alter table read_side.proposal add column record text not null');
    await runner.query('alter table read_side.dossier add column record text not null');
    await runner.query(`alter table read_side.timeline add column done_by text not null,
      add column event_id text collate "C" not null`);
    await runner.query('create index timeline_event on read_side.timeline (event_id)');
    await runner.query(`update read_side.checkpoint set position = null 
      where name in ('proposals', 'dossiers', 'timeline')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.timeline drop column done_by, drop column event_id');
    await runner.query('alter table read_side.proposal drop column record');
    await runner.query('alter table read_side.dossier drop column record');
  }
}
