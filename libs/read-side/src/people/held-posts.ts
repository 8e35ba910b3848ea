import { isInForce, type AppointedPost, type CivilDate } from '@app/domain';
import type { DataSource } from 'typeorm';
import { postKey } from '../standing/posts.js';
import type { PersonRow } from './person-row.js';

/** `besides`: an appointment that does not count. */
export interface Holding {
  readonly on: CivilDate;
  readonly besides?: string | undefined;
}

/** Those of the posts (`role@unit`) that somebody holds on that day, wherever. */
export async function heldPosts(
  dataSource: DataSource,
  posts: readonly string[],
  { on, besides }: Holding,
): Promise<ReadonlySet<string>> {
  if (posts.length === 0) return new Set();
  const asked = [...new Set(posts)];
  const sql = asked.length > FEW ? OF_MANY : OF_FEW;
  const rows = await dataSource.query<Pick<PersonRow, 'appointments'>[]>(sql, [asked]);
  const appointed = rows.flatMap(({ appointments }) => JSON.parse(appointments) as AppointedPost[]);
  const held = appointed.filter((post) => post.id !== besides && isInForce(post, on));
  // Roles that act at no stage are among them and match nothing.
  return new Set(held.map(({ role, unit }) => postKey({ role, unit } as Parameters<typeof postKey>[0])));
}

/** As many are looked up one by one; of more, everybody is looked at. */
const FEW = 2_000;

/** Who holds, held or will hold one of them. */
const OF_FEW = `select p.appointments from unnest($1::text[]) post join read_side.person p
  on p.posts_ever @> array[post] and p.posts @> array[post]`;
const OF_MANY = `select p.appointments from read_side.person p
  where exists (select from unnest(p.posts) post where post = any($1::text[]))`;
