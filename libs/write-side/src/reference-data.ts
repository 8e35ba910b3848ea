import {
  areasAbove,
  ownerId,
  parametersCounting,
  type Actor,
  type AppointedPost,
  type CalendarState,
  type DossierState,
  type Parameters,
  type ParametersEvent,
  type ParametersState,
  type PlanEvent,
  type PersonEvent,
  type PersonState,
  type PlanState,
  type RegisteredUnits,
  type UnitState,
} from '@app/domain';
import { EventStore } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { calendars, dossiers, parameters, people, plans, units } from './aggregates.js';
import { Kept } from './kept.js';
import { load } from './load.js';
import { allAtOnce } from './procedures/at-once.js';
import type { Asker } from './request.js';

const KEPT_PLANS = 500;
const KEPT_AREAS = 2000;
const KEPT_PEOPLE = 5000;

/** What decisions read besides the aggregate itself: plans, units, and the posts of who asks; always up to the log's end. */
@Injectable()
export class ReferenceData {
  private readonly plans: Kept<PlanState, PlanEvent>;
  private readonly people: Kept<PersonState, PersonEvent>;
  private readonly parametersOfAreas: Kept<ParametersState, ParametersEvent>;

  constructor(private readonly store: EventStore) {
    this.plans = new Kept(store, plans, KEPT_PLANS);
    this.people = new Kept(store, people, KEPT_PEOPLE);
    this.parametersOfAreas = new Kept(store, parameters, KEPT_AREAS);
  }

  /** The plan's state. */
  plan(id: string): Promise<PlanState> {
    return this.plans.state(id);
  }

  /** The parameters that count in the area (a path, empty for the country); of one id the nearest area's wins. */
  async parameters(area: readonly string[]): Promise<Parameters> {
    const owners = areasAbove(area).map((owner) => this.parametersOfAreas.state(ownerId(owner)));
    return parametersCounting(await Promise.all(owners));
  }

  /** The calendar that an area itself has (a path, empty for the country). */
  async calendar(area: readonly string[]): Promise<CalendarState> {
    return (await load(this.store, calendars, ownerId(area))).state;
  }

  async unit(id: string): Promise<UnitState> {
    return (await load(this.store, units, id)).state;
  }

  /** Units by id, as far as they are registered. */
  async units(ids: readonly string[]): Promise<RegisteredUnits> {
    const known = new Map<string, UnitState>();
    await allAtOnce(new Set(ids).values(), async (id) => {
      known.set(id, await this.unit(id));
    });
    return known;
  }

  async dossier(id: string): Promise<DossierState> {
    return (await load(this.store, dossiers, id)).state;
  }

  person(id: string): Promise<PersonState> {
    return this.people.state(id);
  }

  /** Every post of a person, past and future ones too; null for nobody registered. */
  async posts(id: string): Promise<readonly AppointedPost[] | null> {
    const { registered, appointments } = await this.person(id);
    return registered ? appointments : null;
  }

  async actor(asker: Asker): Promise<Actor> {
    if (asker.kind === 'process') return asker;
    return { kind: 'person', id: asker.id, appointments: (await this.posts(asker.id)) ?? [] };
  }
}
