import type { ProblemCode } from './problem-codes.js';

/** `field`: a path or a JSON pointer. */
export interface Fault {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

interface Extras {
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly allow?: readonly string[];
  /** Seconds. */
  readonly retryAfter?: number;
}

/** Answered with `application/problem+json`; thrown by guards, pipes and controllers. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extras: Extras = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

export function faultIn(code: ProblemCode, field: string, rule: string, message: string): Problem {
  return new Problem(code, { errors: [{ field, rule, message }] });
}
