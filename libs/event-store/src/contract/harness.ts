import type { EventStore, NewEvent } from '../event-store.port.js';

/** `streams`: it gives the log stream by stream. */
export type Need = 'restart' | 'transactions' | 'processes' | 'streams';

export interface Harness {
  /** Another store over the same log, as on another server; the harness closes it. */
  open(): EventStore;
  close(): Promise<void>;
  /** Kills the log's server like `kill -9`. Only with `restart`. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Appends to a new stream in a transaction that stays open until `commit`. Only with `transactions`. */
  holdTransaction(stream: string, event: NewEvent): Promise<{ commit(): Promise<void> }>;
  /** Makes another process append single events to new streams, `writers` at a time. Only with `processes`. */
  appendElsewhere(work: Work): Promise<void>;
}

export interface Work {
  readonly streams: string;
  readonly appends: number;
  readonly writers: number;
}

/** `run` rejects if the store fails the case. */
export interface Case {
  readonly name: string;
  readonly needs?: Need;
  run(harness: Harness): Promise<void>;
}
