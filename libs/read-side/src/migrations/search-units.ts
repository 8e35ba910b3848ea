import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds units again, now with what they are found by. */
export class SearchUnits implements MigrationInterface {
  readonly name = 'SearchUnits1764400000181';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.unit');
    await runner.query(
      'alter table read_side.unit add column search text not null, add column search_folded text not null',
    );
    await runner.query(`update read_side.checkpoint set position = null where name = 'units'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.unit drop column search, drop column search_folded');
  }
}
