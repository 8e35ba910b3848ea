import type { Actor, Appointment, PlanState, UnitState } from '@app/domain';
import { EventStore } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { people, plans, units } from './aggregates.js';
import { load, type Loaded } from './load.js';
import type { Asker } from './request.js';

const CACHED_PLANS = 500;

/** What decisions read besides the aggregate itself: plans, units, and the posts of who asks; always up to the log's end. */
@Injectable()
export class ReferenceData {
  private readonly plansRead = new Map<string, Loaded<PlanState>>();

  constructor(private readonly store: EventStore) {}

  /** The plan's state; only what came since the last look is read. */
  async plan(id: string): Promise<PlanState> {
    const from = this.plansRead.get(id);
    const loaded = await load(this.store, plans, id, from ? { from } : {});
    if (loaded.revision >= 0) this.remember(id, loaded);
    return loaded.state;
  }

  async unit(id: string): Promise<UnitState> {
    return (await load(this.store, units, id)).state;
  }

  /** Every post of a person, past and future ones too; null for nobody registered. */
  async posts(person: string): Promise<readonly Appointment[] | null> {
    const { state } = await load(this.store, people, person);
    return state.registered ? state.appointments : null;
  }

  async actor(asker: Asker): Promise<Actor> {
    if (asker.kind === 'process') return asker;
    return { kind: 'person', id: asker.id, appointments: (await this.posts(asker.id)) ?? [] };
  }

  private remember(id: string, loaded: Loaded<PlanState>): void {
    this.plansRead.delete(id);
    this.plansRead.set(id, loaded);
    const oldest = this.plansRead.keys().next();
    if (this.plansRead.size > CACHED_PLANS && !oldest.done) this.plansRead.delete(oldest.value);
  }
}
