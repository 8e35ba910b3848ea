import type { Duplex } from 'node:stream';
import pg from 'pg';
import { StoreUnavailable } from '../errors.js';

export interface Address {
  readonly connectionString: string;
  readonly stream?: () => Duplex;
}

/** The server gives up before we do. `timeoutMs` of one call, in milliseconds. */
export function connectionConfig({ connectionString, stream }: Address, timeoutMs: number): pg.ClientConfig {
  return {
    connectionString,
    ...(stream === undefined ? {} : { stream }),
    application_name: 'tinhgon-event-store',
    keepAlive: true,
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    lock_timeout: Math.ceil(timeoutMs / 2),
    idle_in_transaction_session_timeout: 5000,
    query_timeout: timeoutMs + 1000,
  };
}

/** One connection, opened at first use and again after a loss. */
export class Session {
  private opening: Promise<pg.Client> | undefined;
  private closed = false;

  /** `prepare` runs on every new connection before anything else. */
  constructor(
    private readonly config: pg.ClientConfig,
    private readonly prepare: (client: pg.Client) => Promise<void>,
  ) {}

  client(): Promise<pg.Client> {
    if (this.closed) return Promise.reject(new StoreUnavailable('store closed'));
    this.opening ??= this.open();
    return this.opening;
  }

  async close(): Promise<void> {
    this.closed = true;
    const client = await this.opening?.catch(() => undefined);
    await client?.end();
  }

  private open(): Promise<pg.Client> {
    const client = new pg.Client(this.config);
    const opening = this.connect(client);
    const forget = (): void => {
      if (this.opening === opening) this.opening = undefined;
    };
    client.on('error', forget).on('end', forget);
    opening.catch(forget);
    return opening;
  }

  private async connect(client: pg.Client): Promise<pg.Client> {
    try {
      await client.connect();
      await this.prepare(client);
      return client;
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
  }
}
