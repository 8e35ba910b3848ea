import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';

type Standing = Pick<ProposalSummaryBody, 'unit' | 'mustAct'>;
interface Post {
  readonly role: string;
  readonly unit: string;
}

/** The lead unit, where it gathers its own proposals; null where a unit of the plan gathers those of all. */
export function leadGatherer({ unit, mustAct }: Standing): string | null {
  return mustAct.length > 0 && mustAct.every((one) => one.unit === unit) ? unit : null;
}

/** Whether one of the posts gathers it. */
export function isGatheredBy({ mustAct }: Standing, posts: readonly Post[]): boolean {
  return mustAct.some(({ role, unit }) => posts.some((post) => post.role === role && post.unit === unit));
}
