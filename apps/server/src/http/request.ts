import type { Claims } from '@app/identity';
import type { ProblemBody } from './problem-body.js';
import type { Upload } from '../procedures/uploads/upload.js';
import type { RouteRule } from './gate/route-rule.js';

/** What the API reads of a request of the web server, and what its guards leave on it. */
export interface HttpRequest {
  readonly id: unknown;
  readonly ip: string;
  readonly method: string;
  /** `https` where the connection, or that of a trusted proxy, is by TLS. */
  readonly protocol?: string;
  readonly url?: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** The request of Node's own server; `rawHeaders` are names and values in turn. */
  readonly raw?: {
    readonly httpVersion: string;
    readonly rawHeaders: readonly string[];
    readonly socket: { readonly remoteAddress?: string | undefined };
  };
  readonly params?: Readonly<Record<string, string>>;
  /** What the web server knows of the route; `bodyLimit` in bytes. */
  readonly routeOptions?: {
    readonly url?: string;
    readonly bodyLimit?: number;
    readonly config?: { readonly rule?: RouteRule };
  };
  /** The file that was sent, where the route takes files. */
  upload?: Upload;
  /** The person who is signed in, and the sign-in that the token is of. */
  person?: string;
  /** The person whose account was named by somebody who is not signed in. */
  named?: string;
  session?: HttpSession;
  /** The codes of the areas whose subtrees the person may see. */
  scope?: readonly string[];
  /** Every area code on the paths of the posts that give that scope. */
  reach?: readonly string[];
}

/** The sign-in that a request belongs to. */
export type HttpSession = Pick<Claims, 'personId' | 'sessionId'>;

/** What the API sets on an answer. */
export interface HttpReply {
  /** What was answered in place of a result. */
  problem?: ProblemBody | undefined;
  /** Whether the log has it as the refusal of an act, whatever its code is. */
  refused?: boolean | undefined;
  /** The result, where it is an object. */
  answered?: { readonly id?: unknown; readonly changed?: unknown } | undefined;
  /** The answer as Node has it. */
  readonly raw: { once(event: 'close', listener: () => void): unknown };
  status(code: number): HttpReply;
  header(name: string, value: string): HttpReply;
  send(body: unknown): unknown;
}

/** The one value of a header, or null where it is missing or repeated. */
export function headerOf(request: HttpRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
