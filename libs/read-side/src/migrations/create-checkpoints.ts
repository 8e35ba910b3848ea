import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCheckpoints implements MigrationInterface {
  readonly name = 'CreateCheckpoints1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_side.checkpoint (
        name text collate "C" primary key,
        position text collate "C"
      )`);
    await runner.query(`
      create table read_side.manager_checkpoint (
        name text collate "C" primary key,
        position text collate "C",
        reached text collate "C"
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.manager_checkpoint, read_side.checkpoint');
  }
}
