import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are still typing. A revision is new with every write, also of a copy that was deleted before. Copies go
 * with the account.
 */
export class AddWorkingCopies1796169600000 implements MigrationInterface {
  readonly name = 'AddWorkingCopies1796169600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.working_copy (
        person_id uuid not null references identity.account on delete cascade,
        form text not null,
        subject text not null,
        revision bigint not null generated always as identity,
        based_on integer,
        fields text not null,
        changed_at timestamptz not null default now(),
        primary key (person_id, form, subject)
      )`);
    await runner.query('create index working_copy_changed on identity.working_copy (changed_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.working_copy');
  }
}
