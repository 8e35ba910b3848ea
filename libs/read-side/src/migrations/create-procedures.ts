import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProcedures implements MigrationInterface {
  readonly name = 'CreateProcedures1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_side.procedure (
        id text collate "C" primary key,
        revision integer not null,
        position text collate "C" not null,
        key text collate "C" not null,
        code text collate "C" not null,
        catalogue text collate "C" not null,
        name text not null,
        field text not null,
        levels text[] not null,
        area text[] not null,
        registry text collate "C" not null,
        baseline_areas text[] not null,
        search text not null,
        search_folded text not null,
        state text not null
      )`);
    await runner.query('create index on read_side.procedure (key)');
    await runner.query('create index on read_side.procedure (registry)');
    await runner.query('create index on read_side.procedure using gin (area)');
    await runner.query(`
      do $$
      declare home text;
      begin
        select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace
          where e.extname = 'pg_trgm';
        if home is not null then
          execute format('create index procedure_search on read_side.procedure
            using gin (search %1$I.gin_trgm_ops, search_folded %1$I.gin_trgm_ops)', home);
        end if;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.procedure');
  }
}
