import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of savings lines are sorted by, each with its index. */
export class SortLines implements MigrationInterface {
  readonly name = 'SortLines1764900000321';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, sql] of Object.entries(ORDERS)) {
      await runner.query(`create index saving_line_${name}_order on read_side.saving_line ((${sql}), id)`);
    }
    await runner.query('analyze read_side.saving_line');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(ORDERS)) await runner.query(`drop index read_side.saving_line_${name}_order`);
  }
}

const NO_SAVING = `-1${'0'.repeat(40)}`;
const savedBy = (name: string) => `coalesce(${name}_before - ${name}_after, ${NO_SAVING})`;

const ORDERS = {
  number: `(lpad(length(number)::text, 3, '0') || number || ' ' || plan) collate "C"`,
  scm: savedBy('scm'),
  processing: savedBy('processing'),
  time: savedBy('time'),
};
