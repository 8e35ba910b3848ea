/** What a refused request is answered with, and the request. */
export type Refusable = readonly [expected: string, send: () => Promise<unknown>];

export const NOBODY = '7d0c8a52-1f5e-5b0e-9f0a-3c2b1a0f9e8d';
export const FUTURE = '2031-01-01';

/** Codes that no request here is answered with, and why. */
export const UNREACHED: Readonly<Record<string, string>> = {
  OTHER_SITE: 'answered with a page; reached in apps/server/src/http/gate/page-requests.spec.ts and test/web',
  LIST_FULL: 'takes hundreds of a kind: libs/domain/src/kernel/list-bound.spec.ts',
  OVERLOADED: 'takes more bodies or files at once than the service has room for: test/gate/fair-shares.e2e-spec.ts',
  PAST_TOO_WIDE: 'takes the savings of twenty thousand proposals: libs/read-side/src/savings/savings-as-of.ts',
  POSTS_FULL: 'takes two hundred posts of one person: libs/domain/src/person/person.spec.ts',
  READ_BEHIND: 'takes a process manager that does not follow: apps/server/src/http/read-after.spec.ts',
  REQUEST_TIMEOUT: 'takes a body that comes too slowly: test/gate/slow-bodies.e2e-spec.ts',
  STORAGE_FULL: 'takes a full disk',
  STORE_UNAVAILABLE: 'takes a database that is away: test/outages/silent-database.e2e-spec.ts',
  TOO_MANY_REQUESTS: 'the limits of this program are out of reach: test/gate/slow-bodies.e2e-spec.ts',
  UNKNOWN: 'is a fault of the service’s own: apps/server/src/http/problem-of.spec.ts',
  WORK_TOO_LARGE: 'takes a file that a thread cannot hold: libs/off-thread',
  WORK_TOO_LONG: 'takes a file that a thread does not finish in time: libs/off-thread',
};
