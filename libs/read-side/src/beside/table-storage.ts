import type { DataSource, EntityManager } from 'typeorm';

/** Parameters of how a table that answers is stored, each with its value. */
export async function storageOf(owner: DataSource | EntityManager, table: string): Promise<readonly string[]> {
  const [found] = await owner.query<{ readonly options: readonly string[] }[]>(OPTIONS, [table]);
  return found?.options ?? [];
}

/** Whether the parameter says whether the table is vacuumed without being asked. */
export function isVacuumed(parameter: string): boolean {
  return parameter.startsWith('autovacuum_enabled=');
}

const OPTIONS = `select array(
    select unnest(t.reloptions) union all
    select 'toast.' || option from pg_class toast, unnest(toast.reloptions) option where toast.oid = t.reltoastrelid
  ) as options
  from pg_class t where t.relnamespace = 'read_side'::regnamespace and t.relname = $1`;
