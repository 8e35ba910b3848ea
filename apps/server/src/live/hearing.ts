import type { AppointedPost } from '@app/domain';
import type { News, OneThing } from '@app/read-side';
import type { HttpSession } from '../http/request.js';

/** What is heard of by those who ask for one kind of things, and by others. */
const HEARD = {
  all: ['proposal', 'dossier', 'plan', 'calendar'],
  proposal: ['proposal', 'calendar'],
  dossier: ['dossier', 'calendar'],
  plan: ['plan'],
  savings: ['proposal', 'dossier', 'plan', 'registry', 'baselines'],
} as const satisfies Readonly<Record<string, readonly News['kind'][]>>;

/**
 * Everything within areas, by their codes; of some plans or of one kind alone where given. `reach`: also the codes of the
 * areas above, whose registries and calendars serve these.
 */
export interface Overview {
  readonly what: 'overview';
  readonly scope: readonly string[];
  readonly reach: readonly string[];
  readonly plan?: readonly string[] | undefined;
  readonly kind?: HeardKind | undefined;
}

export type HeardKind = Exclude<keyof typeof HEARD, 'all'>;

export type Listened = { readonly what: 'my-work' } | { readonly what: OneThing; readonly id: string } | Overview;

/** Who listens, under which posts (past and future ones too), and to what. */
export interface Hearing {
  readonly session: HttpSession;
  readonly posts: readonly AppointedPost[];
  readonly about: Listened;
}

export function isOf({ scope, reach, plan, kind }: Overview, one: News): boolean {
  const heard: readonly News['kind'][] = HEARD[kind ?? 'all'];
  if (!heard.includes(one.kind)) return false;
  const isSeen = one.seenFrom.some((area) => scope.includes(area));
  if (one.kind === 'registry' || one.kind === 'calendar') return isSeen || one.id === '' || reach.includes(one.id);
  if (plan !== undefined && one.plan !== '' && !plan.includes(one.plan)) return false;
  return isSeen;
}
