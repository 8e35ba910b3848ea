import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const TICK_MS = 100;
/** Ticks without an answer after which PostgreSQL is silent: two seconds in which this process could listen. */
const PATIENCE_TICKS = 20;
const PAUSE_MS = 500;

/** PostgreSQL accepts or holds connections without answering. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
  readonly code = 'ETIMEDOUT';

  constructor() {
    super('PostgreSQL is silent');
  }
}

/**
 * Asks PostgreSQL a small question twice a second. Without an answer it cuts connections and refuses new ones at once,
 * so that nobody waits for the far longer time limits of ordinary work.
 */
export class DatabaseLine {
  private readonly sockets = new Set<net.Socket>();
  private readonly ending = new AbortController();
  private client: pg.Client | undefined;
  private own: net.Socket | undefined;
  private silent = false;
  private onSilence: () => void = () => undefined;
  private watching: Promise<void> = Promise.resolve();

  /** `onChange`: true when PostgreSQL falls silent, false when it answers again. */
  constructor(
    private readonly url: string,
    private readonly onChange: (silent: boolean) => void,
  ) {}

  readonly stream = (): net.Socket => {
    const socket = new net.Socket();
    this.sockets.add(socket);
    const heard = afterTicks(() => socket.destroy(new DatabaseSilent()));
    socket.once('data', heard).once('close', heard);
    socket.once('close', () => this.sockets.delete(socket));
    if (this.silent) setImmediate(() => socket.destroy(new DatabaseSilent()));
    return socket;
  };

  /** The result of `work`. @throws DatabaseSilent if PostgreSQL falls silent first */
  async whileHeard<T>(work: Promise<T>): Promise<T> {
    const silence = new Promise<never>((_, reject) => (this.onSilence = () => reject(new DatabaseSilent())));
    try {
      return await Promise.race([work, silence]);
    } finally {
      this.onSilence = () => undefined;
    }
  }

  start(): void {
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.watching;
    this.drop();
  }

  private async watch(): Promise<void> {
    while (!this.isEnding()) {
      const silent = !(await this.answers());
      if (silent) this.cut();
      if (silent !== this.silent && !this.isEnding()) {
        this.silent = silent;
        this.onChange(silent);
      }
      await delay(PAUSE_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }

  /** An error is an answer too: drivers notice a lost server themselves. */
  private async answers(): Promise<boolean> {
    const question = { settled: false };
    const answer = this.ask().then(
      () => (question.settled = true),
      () => {
        question.settled = true;
        this.drop();
      },
    );
    for (let tick = 0; tick < PATIENCE_TICKS && !question.settled && !this.isEnding(); tick += 1) {
      await Promise.race([answer, delay(TICK_MS)]);
    }
    if (!question.settled) this.drop();
    return question.settled || this.isEnding();
  }

  private async ask(): Promise<void> {
    if (this.client === undefined) {
      const stream = () => (this.own = new net.Socket());
      const client = new pg.Client({ connectionString: this.url, application_name: 'tinhgon-watch', stream });
      client.on('error', () => undefined);
      this.client = client;
      await client.connect();
    }
    await this.client.query('select');
  }

  private isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  private drop(): void {
    this.client = undefined;
    this.own?.destroy();
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy(new DatabaseSilent());
    this.onSilence();
  }
}

/** Calls `then` after the patience; returns its cancellation. A stall of this process counts as one tick. */
function afterTicks(then: () => void): () => void {
  let left = PATIENCE_TICKS;
  const ticking = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(ticking);
    then();
  }, TICK_MS).unref();
  return () => clearInterval(ticking);
}
