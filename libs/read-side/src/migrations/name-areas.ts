import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds plans again, now with what they call their areas and parts. */
export class NameAreas implements MigrationInterface {
  readonly name = 'NameAreas1764400000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.plan');
    await runner.query(`alter table read_side.plan add column owner text collate "C" not null,
      add column areas jsonb not null, add column names jsonb not null`);
    await runner.query('create index plan_areas on read_side.plan using gin (areas)');
    await runner.query(`update read_side.checkpoint set position = null where name = 'plans'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.plan drop column owner, drop column areas, drop column names');
  }
}
