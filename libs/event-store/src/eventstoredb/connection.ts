import { type Credentials, EventStoreDBClient, NotLeaderError, TimeoutError } from '@eventstore/db-client';
import { BadLogAddress, StoreUnavailable } from '../errors.js';
import { asOutage } from './outage.js';
import { Underway } from './underway.js';

/** Before another try at once. */
export const PAUSE_MS = 20;
const GRACE_MS = 250;

/** What every call to the server is made with. */
export interface CallOptions {
  readonly credentials: Credentials;
  readonly requiresLeader: true;
  /** Milliseconds left. */
  readonly deadline: number;
}

/**
 * The client to one server or cluster. After a lost connection the client is dropped for a new one: it would else look for
 * a node on behalf of calls that are over, and the failure of that search, which nobody awaits, would end the process.
 */
export class Connection {
  private current: EventStoreDBClient;
  private closed = false;
  private readonly underway: Underway;
  private readonly credentials: Credentials;

  /** `deadline` of one call, in milliseconds. Throws RangeError on an address that is none, without repeating it. */
  constructor(
    private readonly url: string,
    private readonly deadline: number,
  ) {
    this.credentials = credentialsOf(url);
    this.current = connect(url);
    this.underway = new Underway(deadline + GRACE_MS);
  }

  get client(): EventStoreDBClient {
    return this.current;
  }

  options(deadline = this.deadline): CallOptions {
    // With credentials the client makes one call an append; without them, a shared stream of appends that no deadline
    // reaches and whose failure can end the process. An insecure server ignores them.
    return { credentials: this.credentials, requiresLeader: true, deadline };
  }

  /**
   * Makes one call, again where the node was not the leader or the server gave up waiting for itself (as it does for an
   * append whose first try is still under way). Rejects with StoreUnavailable at the deadline, whatever the client does.
   */
  call<T>(work: (client: EventStoreDBClient, options: CallOptions) => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new StoreUnavailable('store closed'));
    // No chain of awaits: the client takes a stack trace of every call, the dearer the longer the chain.
    return new Promise<T>((resolve, reject) => {
      const call = this.underway.begin(() => {
        reject(new StoreUnavailable('deadline passed, waiting for the server'));
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

  /** What an error of a client means; after an outage the next call gets another client. */
  outage(client: EventStoreDBClient, error: unknown): Error {
    const meaning = asOutage(error);
    const keepsClient = !(meaning instanceof StoreUnavailable) || isWorthAnotherTry(error) || isLate(error);
    if (!keepsClient && client === this.current) this.connectAnew();
    return meaning;
  }

  /** A certificate that cannot be read just now leaves the client as it is: the next outage tries again. */
  private connectAnew(): void {
    try {
      this.current = connect(this.url);
    } catch {
      // Who is told of the outage tries again.
    }
  }

  /** Makes no more calls; resolves when those on their way are answered. */
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

/** Of several hosts to be discovered the client would ask the first alone, dead or not; without the word it asks all. */
export function withSeeds(url: string): string {
  return /^esdb\+discover:\/\/[^/?]*,/.test(url) ? url.replace('esdb+discover://', 'esdb://') : url;
}

/** Whether the address names a server without TLS, and so without users and rights. */
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

/** Whether the server says that nothing is wrong with the call but its place or its time. */
export function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof NotLeaderError || error instanceof TimeoutError;
}

function isLate(error: unknown): boolean {
  return error instanceof StoreUnavailable || (error as { code?: unknown }).code === 4;
}
