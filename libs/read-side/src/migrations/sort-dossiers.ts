import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of dossiers are sorted by, each with its index. */
export class SortDossiers implements MigrationInterface {
  readonly name = 'SortDossiers1764400000191';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(INDEXES)) {
      await runner.query(`create index ${name} on read_side.dossier ${columns}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`drop index if exists read_side.${name}`);
  }
}

/** As lists are ordered by them. */
const INDEXES: Readonly<Record<string, string>> = {
  dossier_opened: '(opened)',
  dossier_since_order: `((case when status = 'over' then date '9999-12-31' else since end), opened)`,
  dossier_number_order: `(((coalesce(lpad(substring(number from '[0-9]+$'), 9, '0'), '~') || ' ' || plan) collate "C"), opened)`,
};
