import { hire } from '../support/people-acts.js';
import type { Session } from '../support/service.js';
import { until } from '../support/until.js';
import { maskedAnswer, named, namingsOf, type Naming } from './masked-answer.js';
import type { Ground } from './ground.js';
import { PASSWORD } from './offices.js';
import type { Route } from './routes.js';

interface Listed {
  readonly kind: string;
  readonly target: string;
  readonly action: string;
  readonly rule: string;
  readonly count: number;
}

/** Fewer than the refusals of a person that are recorded one by one. */
const LISTED = 18;

/** A route that writes, with what its path may name. */
interface Writing {
  readonly route: Route;
  readonly found: Naming;
}

/** Every route that writes to something that areas hide, so many at a time as one person's list shows one by one. */
export function writingsIn(routes: readonly Route[], ground: Ground): readonly (readonly Writing[])[] {
  const all = routes.flatMap((route) => {
    const found = route.method === 'GET' ? null : namingsOf(route, ground);
    return found ? [{ route, found }] : [];
  });
  const parts = Math.ceil(all.length / LISTED);
  const many = Math.ceil(all.length / parts);
  return Array.from({ length: parts }, (_, at) => all.slice(at * many, (at + 1) * many));
}

/** New administrators of another province, by whom nothing was tried yet. */
export async function hireReaders({ service, strangers }: Ground, count: number): Promise<readonly Session[]> {
  const readers: Session[] = [];
  for (let at = 0; at < count; at++) {
    const account = { username: `tu-choi.danh-sach-${String(at)}`, password: PASSWORD, fullName: 'Quản Trị Xa' };
    await hire(strangers[2], { ...account, area: ['24'], posts: [{ role: 'administrator', unit: 'bac-ninh.ubnd' }] });
    readers.push(await service.signIn(account.username, PASSWORD));
  }
  return readers;
}

/** A new officer of another ward, by whom nothing was tried yet. */
export async function hireStranger({ service, strangers }: Ground): Promise<Session> {
  const account = { username: 'tu-choi.nguoi-la', password: PASSWORD, fullName: 'Chuyên Viên Xa' };
  const posts = [{ role: 'officer', unit: 'dong-nguyen.phong-vhxh' }];
  await hire(strangers[2], { ...account, area: ['24'], posts });
  return service.signIn(account.username, PASSWORD);
}

/** What somebody finds among their refusals after writing to each route, the named masked. */
export async function listAfter(
  by: Session | undefined,
  which: keyof Naming,
  routes: readonly Writing[],
): Promise<readonly string[]> {
  if (!by) throw new Error('nobody was hired to read this list');
  for (const { route, found } of routes) {
    await maskedAnswer(by, route, { path: named(route, found[which]), mask: found[which] });
  }
  // The last one that is recorded for certain, so that all before it are seen.
  await by.put('/units/gia-sang.cuoi', { name: 'Cuối', roles: ['officer'] }, { ifMatch: '"0"' }).catch(() => null);
  const list = () => by.get<{ readonly items: readonly Listed[] }>(`/refusals?person=${by.person}&limit=100`);
  const { items } = await until(list, (page) => page.items[0]?.target.endsWith('.cuoi') === true);
  return items
    .filter(({ target }) => !target.endsWith('.cuoi'))
    .map(({ kind, target, action, rule, count }) =>
      [kind, routes.some(({ found }) => found[which] === target) ? '<named>' : target, action, rule, count].join(' '),
    );
}
