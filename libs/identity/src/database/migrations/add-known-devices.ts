import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Limits the known devices of an account. */
export class AddKnownDevices1796083200000 implements MigrationInterface {
  readonly name = 'AddKnownDevices1796083200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.known_device (
        person_id uuid not null references identity.account on delete cascade,
        device_id uuid not null,
        marked_at timestamptz not null,
        primary key (person_id, device_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.known_device');
  }
}
