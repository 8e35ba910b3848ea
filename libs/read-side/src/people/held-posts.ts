import { isInForce, type AppointedPost, type CivilDate } from '@app/domain';
import type { DataSource } from 'typeorm';
import { postKey } from '../standing/posts.js';
import { HOLDS, PersonRow } from './person-row.js';

/** `besides`: an appointment that does not count. */
interface Holding {
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
  const rows = await dataSource
    .createQueryBuilder(PersonRow, 'p')
    .where(HOLDS, { posts: [...new Set(posts)] })
    .getMany();
  const appointed = rows.flatMap(({ appointments }) => JSON.parse(appointments) as AppointedPost[]);
  const held = appointed.filter((post) => post.id !== besides && isInForce(post, on));
  // Roles that act at no stage are among them and match nothing.
  return new Set(held.map(({ role, unit }) => postKey({ role, unit } as Parameters<typeof postKey>[0])));
}
