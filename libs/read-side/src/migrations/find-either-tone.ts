import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Folds again what is found by words and by codes: tones stand in one place, codes have short tails too, and fields and
 * levels are found in any case.
 */
export class FindEitherTone implements MigrationInterface {
  readonly name = 'FindEitherTone1764500000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`truncate read_side.proposal, read_side.board_cell, read_side.dossier, read_side.unit,
      read_side.procedure, read_side.saving_line, read_side.saving_cell, read_side.saving_review,
      read_side.baseline_line, read_side.baseline_cell`);
    await runner.query(`alter table read_side.procedure add column field_sought text not null,
      add column levels_sought text[] not null`);
    await runner.query('create index procedure_field on read_side.procedure (field_sought)');
    await runner.query(`update read_side.checkpoint set position = null
      where name in ('proposals', 'dossiers', 'units', 'procedures', 'savings')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.procedure drop column field_sought, drop column levels_sought');
  }
}
