import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question by paper walks through proposals, the newest first, past those of later papers without reading their rows. */
export class IndexFirstDays implements MigrationInterface {
  readonly name = 'IndexFirstDays1764700000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index proposal_first_days on read_side.proposal (drafted, paper_first)');
    await runner.query('alter table read_side.proposal drop constraint proposal_drafted_key');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.proposal add constraint proposal_drafted_key unique (drafted)');
    await runner.query('drop index read_side.proposal_first_days');
  }
}
