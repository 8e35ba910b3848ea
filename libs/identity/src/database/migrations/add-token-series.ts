import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddTokenSeries1795392000000 implements MigrationInterface {
  readonly name = 'AddTokenSeries1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.account
        add column token_series integer not null default 0 check (token_series >= 0),
        add column tokens_voided_at timestamptz`);
    await runner.query(`
      create index account_tokens_voided_at on identity.account (tokens_voided_at) where tokens_voided_at is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.account drop column token_series, drop column tokens_voided_at');
  }
}
