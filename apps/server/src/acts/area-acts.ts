import { authorize, ownerId, permissionTo, type CommandName } from '@app/domain';
import { momentAsked } from '@app/read-side';
import { Clock, ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { ActBody } from './act-views.js';
import { ActRoutes } from './act-routes.js';
import { attempted, attemptedBody } from './attempted-acts.js';

interface Asked {
  /** Path of the area; empty for the country. */
  readonly area: readonly string[];
  /** Directory id. */
  readonly by: string;
  readonly acts: readonly CommandName[];
}

/** What the asker may do to what an area keeps, which any administrator of the area may change. */
@Injectable()
export class AreaActs {
  constructor(
    private readonly reference: ReferenceData,
    private readonly routes: ActRoutes,
    private readonly clock: Clock,
  ) {}

  /** None on what was: an act is on what is. */
  async of({ area, by, acts }: Asked): Promise<readonly ActBody[]> {
    if (momentAsked()) return [];
    const today = this.clock.today();
    const actor = await this.reference.actor({ kind: 'person', id: by });
    return acts.map((act) => {
      const route = this.routes.of(act);
      const tried = attempted(act, () => [authorize(permissionTo(act), actor, { area }, today)]);
      return attemptedBody(tried, { ...route, path: route.path.replace('{area}', ownerId(area)) });
    });
  }
}
