import { judge, PROCEDURE_ACTS, Rejection, type Context } from '@app/domain';
import { streamOf } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { procedures } from '../aggregates.js';
import { Clock } from '../clock.js';
import { ReferenceData } from '../reference-data.js';
import { Refusals } from '../refusals.js';
import type { CommandRequest } from '../request.js';

/** Whether a person may import into a registry at all, checked once before the lines. */
@Injectable()
export class ImportAccess {
  constructor(
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /** @throws Rejection FORBIDDEN, which is recorded */
  async check(area: readonly string[], request: CommandRequest): Promise<Pick<Context, 'actor' | 'today'>> {
    const actor = await this.reference.actor(request.asker);
    const today = this.clock.today();
    const judged = judge(PROCEDURE_ACTS.RegisterProcedure, actor, { area }, today);
    if ('by' in judged) return { actor, today };
    const refusal = new Rejection('FORBIDDEN', { action: 'RegisterProcedure', rule: judged.refused });
    await this.refusals.record(request, streamOf(procedures.category, 'all'), refusal);
    throw refusal;
  }
}
