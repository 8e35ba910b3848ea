import { unitDecider, type UnitCommand, type UnitContext, type UnitNeeded } from '@app/domain';
import { momentAsked, UnitNeedQueries } from '@app/read-side';
import { Clock, ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { ActBody } from '../acts/act-views.js';
import { ActRoutes } from '../acts/act-routes.js';
import { attempted, attemptedBody, type Attempted } from '../acts/attempted-acts.js';

interface UnitActsNow {
  readonly needed: UnitNeeded;
  readonly acts: readonly ActBody[];
}

/** What still needs a unit, and what the asker may do to it. */
@Injectable()
export class UnitActs {
  constructor(
    private readonly reference: ReferenceData,
    private readonly needs: UnitNeedQueries,
    private readonly routes: ActRoutes,
    private readonly clock: Clock,
  ) {}

  needed(unit: string): Promise<UnitNeeded> {
    return this.needs.of(unit, this.clock.today());
  }

  /** No acts on what was: an act is on what is. */
  async of(unit: string, by: string): Promise<UnitActsNow> {
    const needed = await this.needed(unit);
    if (momentAsked()) return { needed, acts: [] };
    const today = this.clock.today();
    const actor = await this.reference.actor({ kind: 'person', id: by });
    const state = await this.reference.unit(unit);
    // Nothing is decided, so no id is derived.
    const context: UnitContext = { actor, on: today, today, derive: () => '', needed };
    const decide = (command: UnitCommand) => () => unitDecider.decide(command, state, context);
    const { name, roles } = state.status === 'none' ? { name: '', roles: [] } : state;
    const acts = [
      attempted('ChangeUnit', decide({ type: 'ChangeUnit', name: `${name}.`, roles })),
      attempted('EndUnit', decide({ type: 'EndUnit', reason: 'x' })),
    ];
    return { needed, acts: acts.map((one) => this.shown(one, unit)) };
  }

  private shown(one: Attempted, unit: string): ActBody {
    const route = this.routes.of(one.act);
    return attemptedBody(one, { ...route, path: route.path.replace('{id}', unit) });
  }
}
