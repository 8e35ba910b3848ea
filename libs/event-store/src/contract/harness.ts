import type { EventStore, NewEvent } from '../event-store.port.js';

/** What not every kind of store can be put through. */
export type Need = 'restart' | 'transactions' | 'processes';

/** One empty log, and the means to disturb it. */
export interface Harness {
  /** One more store over the same log, as one more server would have; the harness closes it. */
  open(): EventStore;
  close(): Promise<void>;
  /** Kills the server of the log as `kill -9` does. Only with `restart`. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Appends to a new stream in a transaction that stays open until `commit`. Only with `transactions`. */
  holdTransaction(stream: string, event: NewEvent): Promise<{ commit(): Promise<void> }>;
  /** Has another process make appends of one event, `writers` at a time, to new streams. Only with `processes`. */
  appendElsewhere(work: Work): Promise<void>;
}

export interface Work {
  readonly streams: string;
  readonly appends: number;
  readonly writers: number;
}

/** One thing that a store must do: `run` rejects where it does not. */
export interface Case {
  readonly name: string;
  readonly needs?: Need;
  run(harness: Harness): Promise<void>;
}
