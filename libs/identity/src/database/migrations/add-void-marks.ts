import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Void tokens by marks in their own order, independent of clocks; failed password checks per share instead of locks on
 * accounts; passwords that another person chose.
 */
export class AddVoidMarks1795478400000 implements MigrationInterface {
  readonly name = 'AddVoidMarks1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.void_mark (
        number bigint generated always as identity primary key,
        person_id uuid not null,
        session_id uuid unique,
        series integer check (series > 0),
        check ((session_id is null) <> (series is null))
      )`);
    await runner.query('create index void_mark_person on identity.void_mark (person_id)');
    await runner.query(`
      insert into identity.void_mark (person_id, series)
      select person_id, token_series from identity.account where token_series > 0 order by tokens_voided_at`);
    await runner.query(`
      alter table identity.account
        drop column tokens_voided_at, drop column failed_attempts, drop column locked_until,
        add column password_change_due boolean not null default false`);
    await runner.query(`
      create table identity.password_check (
        share bytea primary key check (octet_length(share) = 32),
        began_at timestamptz not null,
        checks integer not null,
        failures integer not null default 0,
        failed_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.password_check');
    await runner.query(`
      alter table identity.account drop column password_change_due,
        add column tokens_voided_at timestamptz, add column locked_until timestamptz,
        add column failed_attempts integer not null default 0 check (failed_attempts >= 0)`);
    await runner.query('update identity.account set tokens_voided_at = now() where token_series > 0');
    await runner.query(
      'create index account_tokens_voided_at on identity.account (tokens_voided_at) where tokens_voided_at is not null',
    );
    await runner.query('drop table identity.void_mark');
  }
}
