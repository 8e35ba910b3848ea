import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['proposal', 'dossier'] as const;

/** The few rows with open questions are found by their areas. */
export class IndexQuestions implements MigrationInterface {
  readonly name = 'IndexQuestions1765000000321';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(
        `create index ${table}_questions on read_side.${table} using gin (area) where questions <> '[]'`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop index read_side.${table}_questions`);
  }
}
