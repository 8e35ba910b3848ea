import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists within one province pass over nothing of others, in the orders most asked for. */
export class WalkProvinces implements MigrationInterface {
  readonly name = 'WalkProvinces1765000000311';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(ORDERS)) {
      const sql = `create index ${name} on read_side.proposal ((area[1] collate "C"), ${columns})`;
      await runner.query(sql);
    }
    await runner.query('analyze read_side.proposal');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(ORDERS)) await runner.query(`drop index read_side.${name}`);
  }
}

const ORDERS = {
  proposal_province: 'drafted',
  proposal_province_due: 'due_order, drafted',
  proposal_province_since: 'since_order, drafted',
};
