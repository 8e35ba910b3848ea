import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The proposals in a dossier are found within its plan: as of a moment, only the plan of a proposal is known by an index. */
export class IndexHeld implements MigrationInterface {
  readonly name = 'IndexHeld1764700000191';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index proposal_held on read_side.proposal (plan, dossier) where dossier is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_side.proposal_held');
  }
}
