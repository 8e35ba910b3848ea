import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settles all lines again, which are besides counted by whether any figure of them could be computed. */
export class CountComputedLines implements MigrationInterface {
  readonly name = 'CountComputedLines1764800000451';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFOLDED);
    await runner.query(`update read_side.checkpoint set position = null where name = 'savings'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.up(runner);
  }
}

const REFOLDED = `truncate read_side.saving_line, read_side.saving_cell, read_side.saving_review,
  read_side.baseline_line, read_side.baseline_cell`;
