import type { AppointedPost } from '@app/domain';
import type { News, OneThing } from '@app/read-side';
import type { HttpSession } from '../http/request.js';

/** Everything within areas, by their codes; of some plans or of one kind alone where given. */
export interface Overview {
  readonly what: 'overview';
  readonly scope: readonly string[];
  readonly plan?: readonly string[] | undefined;
  readonly kind?: News['kind'] | undefined;
}

export type Listened = { readonly what: 'my-work' } | { readonly what: OneThing; readonly id: string } | Overview;

/** Who listens, under which posts (past and future ones too), and to what. */
export interface Hearing {
  readonly session: HttpSession;
  readonly posts: readonly AppointedPost[];
  readonly about: Listened;
}

export function isOf({ scope, plan, kind }: Overview, one: News): boolean {
  if (kind !== undefined && one.kind !== kind) return false;
  if (plan !== undefined && !plan.includes(one.plan)) return false;
  return one.seenFrom.some((area) => scope.includes(area));
}
