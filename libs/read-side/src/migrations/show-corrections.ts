import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals, dossiers and timelines are read again from the log: states know their acts, timelines their corrections. */
export class ShowCorrections implements MigrationInterface {
  readonly name = 'ShowCorrections1764400000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier, read_side.timeline');
    await runner.query('alter table read_side.timeline add column corrections text not null');
    await runner.query(`update read_side.checkpoint set position = null
      where name in ('proposals', 'dossiers', 'timeline')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.timeline drop column corrections');
  }
}
