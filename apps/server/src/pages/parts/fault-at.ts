import type { ProblemBody } from '../../http/problem-body.js';

/** What is wrong with a field of the API's body. */
export function faultAt(problem: ProblemBody | null, field: string): string | undefined {
  return problem?.errors?.find((one) => one.field === field)?.message;
}
