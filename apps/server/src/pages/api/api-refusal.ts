import type { ProblemBody } from '../../http/problem-body.js';

/** What the API answered instead of what a page asked for. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  /** `retryAfter` in seconds; null if the API says none. */
  constructor(
    readonly problem: ProblemBody,
    readonly retryAfter: number | null,
  ) {
    super(problem.code);
  }
}
