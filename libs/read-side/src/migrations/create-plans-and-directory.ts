import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEGIN = `
  id text collate "C" primary key,
  revision integer not null,
  position text collate "C" not null`;

export class CreatePlansAndDirectory implements MigrationInterface {
  readonly name = 'CreatePlansAndDirectory1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_side.plan (${BEGIN},
        title text not null,
        number text,
        date text,
        draft boolean not null,
        status text collate "C" not null,
        area text[] not null,
        issuer text not null,
        items integer not null,
        tasks integer not null,
        targets integer not null,
        remarks integer not null,
        document text not null
      )`);
    await runner.query(`
      create table read_side.person (${BEGIN},
        area text[] not null,
        reach text[] not null,
        appointments text not null
      )`);
    await runner.query('create index on read_side.person using gin (reach)');
    await runner.query(`
      create table read_side.unit (${BEGIN},
        name text not null,
        area text[] not null,
        roles text[] not null
      )`);
    await runner.query('create index on read_side.unit using gin (area)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.unit, read_side.person, read_side.plan');
  }
}
