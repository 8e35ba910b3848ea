import type { EventStore } from '@app/event-store';
import type { AnyFact } from '@app/facts';
import { load, type Aggregate, type CacheBounds, type Loaded } from './load.js';
import { sizeOf } from './size-of.js';

/** How much more a state's facts say until it is measured again. */
const GROWN = 1.25;
/** Of a character. */
const BYTES = 2;

interface Kept<State> {
  readonly loaded: Loaded<State>;
  readonly bytes: number;
  readonly measured: Pick<Loaded<State>, 'told'> & { readonly bytes: number };
}

/** LRU cache of folded streams; a hit reads only what was appended since. */
export class StateCache<State, Event extends AnyFact> {
  private readonly read = new Map<string, Kept<State>>();
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
    const newest = before && before.loaded.revision >= loaded.revision ? before : weighed(id, loaded, before);
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

/**
 * Measured now and then, since that takes as long as the state is large. Meanwhile it grows by about what its facts say.
 */
function weighed<State>(id: string, loaded: Loaded<State>, before: Kept<State> | undefined): Kept<State> {
  if (before && loaded.told <= GROWN * before.measured.told) {
    const { measured } = before;
    return { loaded, measured, bytes: measured.bytes + BYTES * (loaded.told - measured.told) };
  }
  const bytes = sizeOf([id, loaded]);
  return { loaded, bytes, measured: { told: loaded.told, bytes } };
}
