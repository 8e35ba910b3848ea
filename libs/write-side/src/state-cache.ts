import type { EventStore } from '@app/event-store';
import type { AnyFact } from '@app/facts';
import { load, type Aggregate, type CacheBounds, type Loaded } from './load.js';
import { sizeOf } from './size-of.js';

/** LRU cache of folded streams; a hit reads only what was appended since. */
export class StateCache<State, Event extends AnyFact> {
  private readonly read = new Map<string, { readonly loaded: Loaded<State>; readonly bytes: number }>();
  private readonly underWay = new Map<string, Promise<Loaded<State>>>();
  private bytes = 0;

  constructor(
    private readonly store: EventStore,
    private readonly aggregate: Aggregate<State, Event>,
    private readonly bounds: CacheBounds,
  ) {}

  /** Concurrent first reads of a stream share one read. */
  async load(id: string): Promise<Loaded<State>> {
    const other = this.read.has(id) ? undefined : this.underWay.get(id);
    const from = this.read.get(id)?.loaded ?? (other && (await other.catch(() => undefined)));
    const reading = load(this.store, this.aggregate, id, from);
    if (from === undefined) this.underWay.set(id, reading);
    try {
      const loaded = await reading;
      if (loaded.revision >= 0) this.keep(id, loaded);
      return loaded;
    } finally {
      if (this.underWay.get(id) === reading) this.underWay.delete(id);
    }
  }

  /** Keeps the later of two concurrent reads. */
  private keep(id: string, loaded: Loaded<State>): void {
    const before = this.read.get(id);
    const newest =
      before && before.loaded.revision >= loaded.revision ? before : { loaded, bytes: sizeOf([id, loaded]) };
    this.drop(id);
    if (newest.bytes > this.bounds.bytes) return;
    this.read.set(id, newest);
    this.bytes += newest.bytes;
    for (const [oldest] of this.read) {
      if (this.read.size <= this.bounds.states && this.bytes <= this.bounds.bytes) break;
      this.drop(oldest);
    }
  }

  private drop(id: string): void {
    this.bytes -= this.read.get(id)?.bytes ?? 0;
    this.read.delete(id);
  }
}
