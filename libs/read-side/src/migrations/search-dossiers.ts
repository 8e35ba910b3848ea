import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds dossiers again, now with what they are found by. */
export class SearchDossiers implements MigrationInterface {
  readonly name = 'SearchDossiers1764400000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.dossier');
    await runner.query(
      'alter table read_side.dossier add column search text not null, add column search_folded text not null',
    );
    await runner.query(`update read_side.checkpoint set position = null where name = 'dossiers'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.dossier drop column search, drop column search_folded');
  }
}
