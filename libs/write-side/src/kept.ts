import type { EventStore } from '@app/event-store';
import type { AnyFact } from '@app/facts';
import { load, type Aggregate, type Loaded } from './load.js';

/** States of an aggregate's streams as they were last read, at most so many of them; of the next look only what is new is read. */
export class Kept<State, Event extends AnyFact> {
  private readonly read = new Map<string, Loaded<State>>();

  constructor(
    private readonly store: EventStore,
    private readonly aggregate: Aggregate<State, Event>,
    private readonly most: number,
  ) {}

  /** The state at the stream's end. */
  async state(id: string): Promise<State> {
    const from = this.read.get(id);
    const loaded = await load(this.store, this.aggregate, id, from ? { from } : {});
    if (loaded.revision >= 0) this.keep(id, loaded);
    return loaded.state;
  }

  private keep(id: string, loaded: Loaded<State>): void {
    this.read.delete(id);
    this.read.set(id, loaded);
    const oldest = this.read.keys().next();
    if (this.read.size > this.most && !oldest.done) this.read.delete(oldest.value);
  }
}
