import type { DataSource } from 'typeorm';

const SEARCHED = ['proposal', 'procedure', 'unit', 'dossier'];

/** A restore of single schemas lacks the extension and these indexes. Without it a search uses LIKE only. */
export async function ensureSearchIndexes(owner: DataSource): Promise<void> {
  const [found] = await owner.query<{ count: string }[]>(
    `select count(*) from pg_indexes where schemaname = 'read_side' and indexname = any($1)`,
    [SEARCHED.map((table) => `${table}_search`)],
  );
  if (Number(found?.count) === SEARCHED.length) return;
  await owner.query(`
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
      ${SEARCHED.map((table) => indexOf(table)).join('\n      ')}
    end $$`);
}

function indexOf(table: string): string {
  return `execute format('create index if not exists ${table}_search on read_side.${table}
        using gin (search %1$I.gin_trgm_ops, search_folded %1$I.gin_trgm_ops)', home);`;
}
