import type { MeBody } from '../../sessions/session-views.js';
import type { WorkPageBody } from '../../work/work-views.js';

type Waiting = Pick<WorkPageBody, 'appointments'> & { readonly counts: Pick<WorkPageBody['counts'], 'total'> };

/**
 * Where somebody begins who asked for no page: at what waits for them, otherwise at what they keep or answer for. Whoever
 * drafts, or holds no post, begins at their work, which says where to go.
 */
export function landingOf({ posts }: Pick<MeBody, 'posts'>, { counts, appointments }: Waiting): string {
  const roles = new Set<string>(posts.map(({ role }) => role));
  if (counts.total > 0 || appointments.length > 0 || roles.size === 0) return '/viec';
  if (roles.has('administrator')) return '/quan-tri';
  return roles.has('officer') ? '/viec' : '/theo-doi';
}
