import { randomUUID } from 'node:crypto';
import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { ApiProblem, type ProblemBody } from '../support/problem.js';
import type { SignedIn } from '../support/service.js';

export const CSV = 'text/csv; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const NDJSON = 'application/x-ndjson';

export interface ReportSeen {
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly lines: readonly { readonly line: number; readonly code: string | null; readonly result: string }[];
  readonly position: string | null;
}

export interface SentBytes {
  readonly type: string;
  readonly bytes: Buffer;
  readonly query?: string;
  readonly path?: string;
}

/** Somebody who sends files of procedures as they are. */
export class FileSender {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async signIn(url: string, role: string, unit: string): Promise<FileSender> {
    const answer = await fetch(`${url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: usernameOf({ role, unit }), password: DEMONSTRATION_PASSWORD }),
    });
    return new FileSender(url, ((await answer.json()) as SignedIn).token);
  }

  /** @throws ApiProblem */
  async report(file: SentBytes): Promise<ReportSeen> {
    const answer = await this.send(file);
    const body: unknown = await answer.json();
    if (!answer.ok) throw new ApiProblem('import', answer.status, body as ProblemBody, '');
    return body as ReportSeen;
  }

  /** What a request with such a file begins with; each time with a key of its own. */
  headers({ type }: Pick<SentBytes, 'type'>): Record<string, string> {
    return { 'content-type': type, authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() };
  }

  /** The answer to somebody who wants to know how far it is, as it comes in. */
  send(
    { type, bytes, query = '', path = '/procedures/imports' }: SentBytes,
    accept = 'application/json',
  ): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}${query}`, {
      method: 'POST',
      headers: { ...this.headers({ type }), accept },
      body: new Uint8Array(bytes),
    });
  }
}
