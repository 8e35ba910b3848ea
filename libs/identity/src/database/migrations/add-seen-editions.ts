import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which edition of a proposal a person saw last. It goes with the account. */
export class AddSeenEditions1796256000000 implements MigrationInterface {
  readonly name = 'AddSeenEditions1796256000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.seen_edition (
        person_id uuid not null references identity.account on delete cascade,
        proposal text not null,
        edition integer not null,
        primary key (person_id, proposal)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.seen_edition');
  }
}
