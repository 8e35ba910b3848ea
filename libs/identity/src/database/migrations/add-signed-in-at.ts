import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the owner last signed in; null for not since this is kept. */
export class AddSignedInAt1796342400000 implements MigrationInterface {
  readonly name = 'AddSignedInAt1796342400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.account add column signed_in_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.account drop column signed_in_at');
  }
}
