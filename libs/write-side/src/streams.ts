import { EventStore } from '@app/event-store';
import type { AnyFact } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { StateCache, type Bounds } from './state-cache.js';
import type { Aggregate, Loaded } from './load.js';

const MIB = 1024 * 1024;
const BOUNDS: Readonly<Record<string, Bounds>> = {
  proposal: { states: 10_000, bytes: 128 * MIB },
  dossier: { states: 2_000, bytes: 32 * MIB },
  plan: { states: 500, bytes: 64 * MIB },
  person: { states: 5_000, bytes: 32 * MIB },
};
const OTHERS: Bounds = { states: 2_000, bytes: 16 * MIB };

/** States of aggregates, always up to the log's end; cached, so that a long history is read once. */
@Injectable()
export class Streams {
  private readonly kept = new Map<string, unknown>();

  constructor(private readonly store: EventStore) {}

  load<State, Event extends AnyFact>(aggregate: Aggregate<State, Event>, id: string): Promise<Loaded<State>> {
    return this.of(aggregate).load(id);
  }

  private of<State, Event extends AnyFact>(aggregate: Aggregate<State, Event>): StateCache<State, Event> {
    const { category } = aggregate;
    // The fold of a category is the same for every caller.
    const known = this.kept.get(category) as StateCache<State, Event> | undefined;
    const kept = known ?? new StateCache(this.store, aggregate, BOUNDS[category] ?? OTHERS);
    this.kept.set(category, kept);
    return kept;
  }
}
