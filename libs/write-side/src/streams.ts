import { EventStore } from '@app/event-store';
import type { AnyFact } from '@app/facts';
import { Injectable } from '@nestjs/common';
import type { Aggregate, Loaded } from './load.js';
import { StateCache } from './state-cache.js';

/** States of aggregates, always up to the log's end; cached, so that a long history is read once. */
@Injectable()
export class Streams {
  private readonly kept = new Map<string, unknown>();

  constructor(private readonly store: EventStore) {}

  load<State, Event extends AnyFact>(aggregate: Aggregate<State, Event>, id: string): Promise<Loaded<State>> {
    return this.of(aggregate).load(id);
  }

  private of<State, Event extends AnyFact>(aggregate: Aggregate<State, Event>): StateCache<State, Event> {
    const { category, cache } = aggregate;
    // The fold of a category is the same for every caller.
    const known = this.kept.get(category) as StateCache<State, Event> | undefined;
    const kept = known ?? new StateCache(this.store, aggregate, cache);
    this.kept.set(category, kept);
    return kept;
  }
}
