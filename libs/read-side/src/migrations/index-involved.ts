import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person drafted or approved, and others must act on, is found without reading everything. */
export class IndexInvolved implements MigrationInterface {
  readonly name = 'IndexInvolved1764400000171';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['proposal', 'dossier']) {
      await runner.query(`create index ${table}_involved on read_side.${table} using gin (involved)
        where cardinality(must_act) > 0`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_side.proposal_involved, read_side.dossier_involved');
  }
}
