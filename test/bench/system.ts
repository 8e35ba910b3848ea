export interface BenchEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/** Appends one event to a stream that holds `revision` events so far. */
export interface System {
  append(stream: string, revision: number, event: BenchEvent): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens a system on an empty database of its own; the URL is the superuser's. */
export type OpenSystem = (url: string) => Promise<System>;
