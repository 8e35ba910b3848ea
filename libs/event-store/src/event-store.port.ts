/** A place in the log: opaque, compared as text, greater means later. */
export type Position = string;

/** What positions look like, on every store. */
export const POSITION_FORM = /^[0-9]{1,30}(?:-[0-9]{1,30})?$/;

/** The revision of a stream's last event, counted from 0, or `no_stream`. There is no "any". */
export type ExpectedRevision = 'no_stream' | number;

/** `id` is a lower-case UUID that the caller gives to one event alone; `data` and `metadata` are canonical JSON texts (RFC 8785) of objects. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

/** Where the last event of an append stands. `repeated`: it stood there before; null from a store that cannot tell. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
  readonly repeated: boolean | null;
}

/** `position` is where to resume, also with no events; `caughtUp` says that the log held no more when this was read. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position | undefined;
  readonly caughtUp: boolean;
}

export abstract class EventStore {
  /** Appends all or nothing; a repeat gives the first answer. Throws one of `errors.ts`. At most 1 MiB. */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** Revisions `from` to `to`, both included, ascending unless `backwards`. A missing stream is empty. */
  abstract readStream(
    stream: string,
    range?: { from?: number; to?: number; backwards?: boolean; limit?: number },
  ): AsyncIterable<RecordedEvent>;
  /** Everything after a position, in the one total order. */
  abstract readAll(range?: { after?: Position; limit?: number }): AsyncIterable<RecordedEvent>;
  /** As `readAll` and then what comes; skips nothing, outlives outages, ends when `signal` aborts. */
  abstract subscribe(from: { after?: Position; signal: AbortSignal }): AsyncIterable<Batch>;
}
