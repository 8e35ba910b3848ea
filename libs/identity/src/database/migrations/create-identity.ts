import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1795305600000 implements MigrationInterface {
  readonly name = 'CreateIdentity1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.account (
        person_id uuid primary key,
        username text collate "C" not null constraint account_username unique
          check (username ~ '^[a-z0-9][a-z0-9._@-]{1,62}[a-z0-9]$'),
        password_hash text not null check (password_hash like '$argon2id$%'),
        demonstration boolean not null,
        failed_attempts integer not null default 0 check (failed_attempts >= 0),
        locked_until timestamptz,
        created_at timestamptz not null,
        disabled_at timestamptz
      )`);
    await runner.query(`
      create table identity.person_name (
        person_id uuid primary key,
        full_name text check (char_length(full_name) between 1 and 200),
        erased_at timestamptz,
        check ((full_name is null) = (erased_at is not null))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.person_name, identity.account');
  }
}
