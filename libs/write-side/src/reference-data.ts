import {
  areasAbove,
  effectiveCalendar,
  ownerId,
  effectiveParameters,
  type Actor,
  type AppointedPost,
  type CalendarState,
  type DossierState,
  type Parameters,
  type PersonState,
  type PlanState,
  type RegisteredUnits,
  type UnitState,
  type WorkingCalendar,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { calendars, dossiers, parameters, people, plans, units } from './aggregates.js';
import { allAtOnce } from './procedures/concurrent-acts.js';
import type { Asker } from './request.js';
import { Streams } from './streams.js';

/** What decisions read besides their aggregate, always up to the log's end. */
@Injectable()
export class ReferenceData {
  constructor(private readonly streams: Streams) {}

  async plan(id: string): Promise<PlanState> {
    return (await this.streams.load(plans, id)).state;
  }

  /** Those that apply in the area (a path, empty for the country); for one id the nearest area's wins. */
  async parameters(area: readonly string[]): Promise<Parameters> {
    const owners = areasAbove(area).map((owner) => this.streams.load(parameters, ownerId(owner)));
    return effectiveParameters((await Promise.all(owners)).map(({ state }) => state));
  }

  /** The area's own (a path, empty for the country). */
  async calendar(area: readonly string[]): Promise<CalendarState> {
    return (await this.streams.load(calendars, ownerId(area))).state;
  }

  /** That holds in the area: its own, or the nearest above. */
  async calendarOf(area: readonly string[]): Promise<WorkingCalendar | null> {
    return effectiveCalendar(await Promise.all(areasAbove(area).map((owner) => this.calendar(owner))));
  }

  async unit(id: string): Promise<UnitState> {
    return (await this.streams.load(units, id)).state;
  }

  /** Only the registered ones. */
  async units(ids: readonly string[]): Promise<RegisteredUnits> {
    const known = new Map<string, UnitState>();
    await allAtOnce(new Set(ids).values(), async (id) => {
      known.set(id, await this.unit(id));
    });
    return known;
  }

  async dossier(id: string): Promise<DossierState> {
    return (await this.streams.load(dossiers, id)).state;
  }

  async person(id: string): Promise<PersonState> {
    return (await this.streams.load(people, id)).state;
  }

  /** Past and future ones too; null for an unknown person. */
  async posts(id: string): Promise<readonly AppointedPost[] | null> {
    const { registered, appointments } = await this.person(id);
    return registered ? appointments : null;
  }

  async actor(asker: Asker): Promise<Actor> {
    if (asker.kind === 'process') return asker;
    return { kind: 'person', id: asker.id, appointments: (await this.posts(asker.id)) ?? [] };
  }
}
