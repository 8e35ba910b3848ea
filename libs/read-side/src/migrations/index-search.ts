import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words inside texts by trigrams; a server without the extension searches by LIKE only. */
export class IndexSearch implements MigrationInterface {
  readonly name = 'IndexSearch1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare home text;
      begin
        begin
          create extension if not exists pg_trgm with schema read_side;
        exception when insufficient_privilege or undefined_file or feature_not_supported then
          return;
        end;
        select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace
          where e.extname = 'pg_trgm';
        execute format('create index proposal_search on read_side.proposal
          using gin (search %1$I.gin_trgm_ops, search_folded %1$I.gin_trgm_ops)', home);
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index if exists read_side.proposal_search');
  }
}
