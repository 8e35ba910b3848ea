import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a unit is no more. */
export class EndUnits implements MigrationInterface {
  readonly name = 'EndUnits1764800000411';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['unit', 'unit_version']) {
      await runner.query(`alter table read_side.${table} add column ended date`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['unit', 'unit_version'])
      await runner.query(`alter table read_side.${table} drop column ended`);
  }
}
