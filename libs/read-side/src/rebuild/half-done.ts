import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { BESIDE } from '../beside/beside-tables.js';
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
  return found?.mark === (await markOf(owner));
}
