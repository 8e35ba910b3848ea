import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The revision of the fact that set a name, so that a late repeat of an older fact changes nothing. */
export class AddNameRevision1795564800000 implements MigrationInterface {
  readonly name = 'AddNameRevision1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.person_name add column set_at_revision integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.person_name drop column set_at_revision');
  }
}
