import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { BESIDE } from '../beside/beside-tables.js';
import { foldedTables } from '../beside/folded-tables.js';
import { READ_SIDE_MIGRATIONS } from '../migrations/index.js';
import { projections } from '../projections.js';

/** Of what is half done; rises when another release could not go on with it. */
const FORM = 'stretches';
const versions = projections.map(({ name, version }) => `${name} ${String(version)}`);

/** Of the tables that this release has, what fills them, and the log whose positions they are at. */
async function markOf(owner: DataSource): Promise<string> {
  const logs = await owner.query<{ readonly name: string }[]>('select name from read_side.followed_log');
  const parts = [FORM, ...READ_SIDE_MIGRATIONS, ...versions, ...logs.map(({ name }) => name)];
  return `rebuild ${createHash('sha256').update(parts.join()).digest('hex')}`;
}

/** That a rebuild was begun by this release, so that another one may go on with it. */
export async function markBegun(owner: DataSource): Promise<void> {
  await owner.query(`comment on schema ${BESIDE} is '${await markOf(owner)}'`);
}

export async function isHalfDone(owner: DataSource): Promise<boolean> {
  const sql = `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = $1`;
  const [found] = await owner.query<{ readonly mark: string | null }[]>(sql, [BESIDE]);
  return found?.mark === (await markOf(owner)) && (await isAlike(owner));
}

/** A migration of another release may alter tables while others are built: those would lack what it has made. @throws RangeError */
export async function assertAlike(manager: EntityManager): Promise<void> {
  if (!(await isAlike(manager)))
    throw new RangeError('Tables of the read models were altered while they were built anew.');
}

async function isAlike(manager: DataSource | EntityManager): Promise<boolean> {
  const tables = (await foldedTables(manager)).map(({ table }) => table);
  return (await manager.query<object[]>(UNLIKE, [tables, BESIDE])).length === 0;
}

const UNLIKE = `select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace in ('read_side'::regnamespace, $2::regnamespace) and c.relname = any($1)
    and a.attnum > 0 and not a.attisdropped
  group by c.relname, a.attname, a.atttypid, a.atttypmod having count(*) <> 2 limit 1`;
