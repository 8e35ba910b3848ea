import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['plan', 'unit', 'person', 'parameters', 'calendar', 'proposal', 'dossier', 'procedure'] as const;

/** From which day the papers of each row ever counted, so that a question by paper passes over what came later. */
export class KeepFirstDays implements MigrationInterface {
  readonly name = 'KeepFirstDays1764700000111';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`alter table read_side.${table} add column paper_first date`);
      await runner.query(`update read_side.${table} p set paper_first = (
        select min(paper_from) from read_side.${table}_version v where v.id = p.id and not v.absent)`);
      await runner.query(`alter table read_side.${table} alter column paper_first set not null`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`alter table read_side.${table} drop column paper_first`);
  }
}
