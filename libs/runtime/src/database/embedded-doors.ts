import type pg from 'pg';
import { connectExplicitly } from './explicit-connection.js';

const WITHIN_MS = 15_000;

/** By default everybody may call these: large objects fill the disk unseen, advisory locks block the log. */
const closeFunctions = (owner: string) => `
do $$
declare called regprocedure;
begin
  for called in
    select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace
      and (proname ~ '^lo_' or proname in ('loread', 'lowrite') or proname ~ '^pg_(try_)?advisory_')
  loop
    execute format('revoke execute on function %s from public', called);
    execute format('grant execute on function %s to ${owner}', called);
  end loop;
end $$`;

/** Only `database` opens to the service's role, without temporary tables. */
export async function closeDoors(
  superuser: pg.Client,
  { database, owner, service }: { database: string; owner: string; service: string },
): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>('SELECT datname AS name FROM pg_database');
  for (const { name } of rows) {
    await superuser.query(`REVOKE ALL ON DATABASE ${superuser.escapeIdentifier(name)} FROM PUBLIC`);
  }
  await superuser.query(`GRANT CONNECT ON DATABASE ${database} TO ${service}`);
  for (const role of [owner, service]) await superuser.query(`ALTER ROLE ${role} IN DATABASE ${database} RESET ALL`);
}

/** On a superuser's connection to the database. */
export async function closeFunctionsOf(url: string, owner: string): Promise<void> {
  const client = await connectExplicitly(url, WITHIN_MS);
  try {
    await client.query(closeFunctions(owner));
  } finally {
    await client.end();
  }
}
