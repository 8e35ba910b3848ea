import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which a registration that is sent again is recognised once the password was changed. */
export class AddFirstPasswordHash1795651200000 implements MigrationInterface {
  readonly name = 'AddFirstPasswordHash1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table identity.account add column first_password_hash text
        check (first_password_hash like '$argon2id$%')`,
    );
    await runner.query('update identity.account set first_password_hash = password_hash where token_series = 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.account drop column first_password_hash');
  }
}
