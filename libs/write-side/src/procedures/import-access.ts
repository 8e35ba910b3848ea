import { authorize, Rejection, type Context } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { procedures } from '../aggregates.js';
import { Clock } from '../clock.js';
import { streamOf } from '../load.js';
import { ReferenceData } from '../reference-data.js';
import { Refusals } from '../refusals.js';
import type { CommandRequest } from '../request.js';

/** Whether somebody may import into a registry at all, asked once before the lines. */
@Injectable()
export class ImportAccess {
  constructor(
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /** Who asks, and when. @throws Rejection FORBIDDEN, which is recorded */
  async check(area: readonly string[], request: CommandRequest): Promise<Pick<Context, 'actor' | 'today'>> {
    const actor = await this.reference.actor(request.asker);
    const today = this.clock.today();
    try {
      authorize('RegisterProcedure', actor, { area }, today);
      return { actor, today };
    } catch (error) {
      if (error instanceof Rejection) await this.refusals.record(request, streamOf(procedures.category, 'all'), error);
      throw error;
    }
  }
}
