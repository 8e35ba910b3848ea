/** A place in the log: opaque, compared as text, greater means later. */
export type Position = string;

/** The form of positions on every store. */
export const POSITION_FORM = /^[0-9]{1,30}(?:-[0-9]{1,30})?$/;

/** The revision of a stream's last event, counted from 0, or `no_stream`. There is no "any". */
export type ExpectedRevision = 'no_stream' | number;

/** `id`: a lower-case UUID for this event only. `data`, `metadata`: canonical JSON texts (RFC 8785) of objects. */
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

/** The position of the append's last event. `repeated`: whether it was there before; null if the store cannot tell. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
  readonly repeated: boolean | null;
}

/** `position`: where to resume, even without events. `caughtUp`: the log held no more when this was read. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position | undefined;
  readonly caughtUp: boolean;
}

export abstract class EventStore {
  /** Appends all or nothing; a repeat gives the first answer. At most 1 MiB. @throws one of `errors.ts` */
  abstract append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** Revisions `from` to `to`, both included, ascending unless `backwards`. A missing stream is empty. */
  abstract readStream(
    stream: string,
    range?: { from?: number; to?: number; backwards?: boolean; limit?: number },
  ): AsyncIterable<RecordedEvent>;
  /** Everything after a position, in the one total order. */
  abstract readAll(range?: { after?: Position; limit?: number }): AsyncIterable<RecordedEvent>;
  /** A position that nothing is after, of what was there when it was asked for; null for an empty log. */
  abstract lastPosition(): Promise<Position | null>;
  /** Like `readAll`, then what comes; skips nothing, outlives outages, ends when `signal` aborts. */
  abstract subscribe(from: { after?: Position; signal: AbortSignal }): AsyncIterable<Batch>;
}
