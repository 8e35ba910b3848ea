import { type Credentials, EventStoreDBClient, NotLeaderError, TimeoutError } from '@eventstore/db-client';
import { BadLogAddress, StoreUnavailable } from '../errors.js';
import { asOutage } from './outage.js';
import { PendingCalls } from './pending-calls.js';

export const PAUSE_MS = 20;
const GRACE_MS = 250;

export interface CallOptions {
  readonly credentials: Credentials;
  readonly requiresLeader: true;
  /** The client's word: milliseconds left. */
  readonly deadline: number;
}

/**
 * The client to one server or cluster. After a lost connection a new client replaces it: the old one would go on
 * discovering nodes for calls that have ended, and that search's unhandled failure would end the process.
 */
export class Connection {
  private current: EventStoreDBClient;
  private closed = false;
  private readonly underway: PendingCalls;
  private readonly credentials: Credentials;

  /** `timeoutMs` of one call, in milliseconds. @throws RangeError on a wrong address, without repeating it */
  constructor(
    private readonly url: string,
    private readonly timeoutMs: number,
  ) {
    this.credentials = credentialsOf(url);
    this.current = connect(url);
    this.underway = new PendingCalls(timeoutMs + GRACE_MS);
  }

  get client(): EventStoreDBClient {
    return this.current;
  }

  options(timeoutMs = this.timeoutMs): CallOptions {
    // With credentials the client makes one call per append; without them it uses a shared stream of appends, which no
    // time limit reaches and whose failure can end the process. An insecure server ignores them.
    return { credentials: this.credentials, requiresLeader: true, deadline: timeoutMs };
  }

  /**
   * Makes one call, and repeats it if the node was not the leader or the server gave up waiting for itself (as for an
   * append whose first try is still open). Rejects with StoreUnavailable at the time limit in any case.
   */
  call<T>(work: (client: EventStoreDBClient, options: CallOptions) => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new StoreUnavailable('store closed'));
    // No chain of awaits: the client takes a stack trace of every call, which costs more the longer the chain.
    return new Promise<T>((resolve, reject) => {
      const call = this.underway.begin(() => {
        reject(new StoreUnavailable('timed out, waiting for the server'));
      });
      const attempt = (): void => {
        const client = this.current;
        const left = Math.max(1, Math.ceil(call.end - GRACE_MS - performance.now()));
        work(client, this.options(left)).then(
          (answer) => {
            this.underway.end(call);
            resolve(answer);
          },
          (error: unknown) => {
            if (isWorthAnotherTry(error) && performance.now() + PAUSE_MS < call.end - GRACE_MS) {
              setTimeout(attempt, PAUSE_MS);
              return;
            }
            this.underway.end(call);
            reject(this.outage(client, error));
          },
        );
      };
      attempt();
    });
  }

  /** The meaning of a client's error; after an outage the next call gets another client. */
  outage(client: EventStoreDBClient, error: unknown): Error {
    const meaning = asOutage(error);
    const keepsClient = !(meaning instanceof StoreUnavailable) || isWorthAnotherTry(error) || isLate(error);
    if (!keepsClient && client === this.current) this.connectAnew();
    return meaning;
  }

  /** If a certificate is unreadable now, the client stays: the next outage tries again. */
  private connectAnew(): void {
    try {
      this.current = connect(this.url);
    } catch {
      // The next outage tries again.
    }
  }

  /** Makes no more calls; resolves when open ones are answered. */
  async close(): Promise<void> {
    this.closed = true;
    await this.underway.idle();
    await this.current.dispose();
  }
}

function connect(url: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(withSeeds(url));
  } catch {
    throw new BadLogAddress('form');
  }
}

/** Of several hosts to discover, the client would ask only the first; without the `+discover` it asks all. */
export function withSeeds(url: string): string {
  return /^esdb\+discover:\/\/[^/?]*,/.test(url) ? url.replace('esdb+discover://', 'esdb://') : url;
}

/** A server without TLS has no users and rights. */
export function isUnguarded(url: string): boolean {
  return /[?&]tls=false(&|$)/i.test(url);
}

function credentialsOf(url: string): Credentials {
  const [, username, password] = /^[^:]+:\/\/([^:@/]+):([^@]+)@/.exec(url) ?? [];
  if (username !== undefined && password !== undefined) {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  }
  if (!isUnguarded(url)) throw new BadLogAddress('credentials');
  return { username: 'insecure', password: 'insecure' };
}

/** Whether only the call's place or time was wrong. */
export function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof NotLeaderError || error instanceof TimeoutError;
}

function isLate(error: unknown): boolean {
  return error instanceof StoreUnavailable || (error as { code?: unknown }).code === 4;
}
