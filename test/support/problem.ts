/** One thing that an answer says is wrong. */
export interface Fault {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/** What `application/problem+json` says. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly Fault[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A request that the service refused, with everything it said about why. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly request: string,
    readonly status: number,
    readonly body: ProblemBody,
    logs: string,
  ) {
    super(`${request}: ${String(status)} ${JSON.stringify(body)}${status >= 500 ? `\n${logs}` : ''}`);
  }

  get code(): string {
    return this.body.code;
  }
}

/** The refusal in few words, `403 FORBIDDEN OTHER_UNIT`; what was not refused is said too. */
export async function refusalOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return 'done';
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const rule = error.body.details?.['rule'];
    return [error.status, error.code, ...(typeof rule === 'string' ? [rule] : [])].join(' ');
  }
}

/** The faults that the refusal names, `field: rule`, in its order. */
export async function faultsOf(request: Promise<unknown>): Promise<readonly string[]> {
  try {
    await request;
    return [];
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return (error.body.errors ?? []).map(({ field, rule }) => `${field}: ${rule}`);
  }
}
