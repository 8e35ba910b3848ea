import type { CivilDate } from '@app/domain';
import type { Position } from '@app/event-store';
import type { Claims } from '@app/identity';
import type { MomentSense } from '@app/read-side';
import type { ProblemBody } from './problem-body.js';
import type { Upload } from '../procedures/uploads/upload.js';
import type { AskedMoment } from './past/asked-moment.js';
import type { AskedSpan } from './past/asked-span.js';
import type { RouteRule } from './gate/route-rule.js';

export interface HttpRequest {
  readonly id: unknown;
  readonly ip: string;
  readonly method: string;
  /** `https` if the connection, or that of a trusted proxy, uses TLS. */
  readonly protocol?: string;
  /** Without the moment that the address of a page names. */
  readonly url?: string;
  readonly originalUrl?: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
  /** `rawHeaders`: names and values in turn. */
  readonly raw?: {
    readonly httpVersion: string;
    readonly rawHeaders: readonly string[];
    readonly socket: { readonly remoteAddress?: string | undefined };
  };
  readonly params?: Readonly<Record<string, string>>;
  /** `bodyLimit` in bytes. */
  readonly routeOptions?: {
    readonly url?: string;
    readonly bodyLimit?: number;
    readonly config?: { readonly rule?: RouteRule };
  };
  upload?: Upload;
  person?: string;
  /** The person whose account an anonymous client named. */
  named?: string;
  session?: HttpSession;
  /** The moment that the question asks about; absent for now. */
  asked?: AskedMoment;
  /** The moments between which the question asks what changed. */
  between?: AskedSpan;
  /** The moment that answers told to a page of the past. */
  told?: ToldMoment;
  /** An answer that a page got was given while read models were being filled. */
  filling?: boolean;
  /** Up to which every answer that a page got saw everything. */
  seen?: Position;
  /** Of a page's session. */
  token?: string | undefined;
  /** Codes of the areas whose subtrees the person may see. */
  scope?: readonly string[];
  /** Every area code on the paths of the posts that give the scope. */
  reach?: readonly string[];
}

/** `date`: its day. `since`: the first day on which anything was recorded, where nothing was by that moment. */
export interface ToldMoment {
  readonly by: MomentSense;
  readonly date: CivilDate;
  readonly since?: CivilDate | undefined;
}

export type HttpSession = Claims;

export interface HttpReply {
  /** What it answers. */
  readonly request: HttpRequest;
  /** The problem that was answered. */
  problem?: ProblemBody | undefined;
  /** Whether the log records it as a refused act, with any code. */
  refused?: boolean | undefined;
  answered?: { readonly id?: unknown; readonly changed?: unknown } | undefined;
  /** Read models are being filled: more is there than it tells. */
  filling?: boolean;
  /** Up to which a read of now sees everything. */
  seen?: Position;
  readonly raw: { once(event: 'close', listener: () => void): unknown };
  status(code: number): HttpReply;
  header(name: string, value: string): HttpReply;
  send(body: unknown): unknown;
}

/** Null if missing or repeated. */
export function headerOf(request: HttpRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
