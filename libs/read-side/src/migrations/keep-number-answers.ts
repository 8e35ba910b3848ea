import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records of dossiers say why the number of a paper has not the official form. */
export class KeepNumberAnswers implements MigrationInterface {
  readonly name = 'KeepNumberAnswers1764400000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.dossier');
    await runner.query(`update read_side.checkpoint set position = null where name = 'dossiers'`);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
