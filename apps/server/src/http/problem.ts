import type { ProblemCode } from './problem-codes.js';

/** One thing that is wrong: where it stands (a field path or a JSON pointer), the rule it breaks, and what to tell people. */
export interface Fault {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

interface Extras {
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  readonly details?: Readonly<Record<string, unknown>>;
  /** The methods that the address takes. */
  readonly allow?: readonly string[];
  /** Seconds after which the same request may be tried again. */
  readonly retryAfter?: number;
}

/** A request that is answered with `application/problem+json`; thrown by guards, pipes and controllers. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extras: Extras = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** The problem of a request that is wrong in one field alone. */
export function faultIn(code: ProblemCode, field: string, rule: string, message: string): Problem {
  return new Problem(code, { errors: [{ field, rule, message }] });
}
