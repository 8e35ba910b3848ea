import { Rejection, type CommandName } from '@app/domain';
import { streamOf } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { dossiers } from './aggregates.js';
import { Clock } from './clock.js';
import { markRecorded } from './recorded-refusal.js';
import { ReferenceData } from './reference-data.js';
import { Refusals } from './refusals.js';
import type { CommandRequest } from './request.js';
import { Sight } from './sight.js';

/** For acts on several things of one dossier. */
@Injectable()
export class DossiersInSight {
  constructor(
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /** @throws Rejection NOT_FOUND, recorded alike for what is hidden and what there is not */
  async ensure(id: string, action: CommandName, request: CommandRequest): Promise<void> {
    const sight = new Sight(await this.reference.actor(request.asker), this.clock.today());
    sight.of(dossiers, await this.reference.dossier(id));
    if (!sight.missedSomething) return;
    const refusal = new Rejection('NOT_FOUND');
    markRecorded(refusal);
    const stream = streamOf('dossier', id);
    void this.refusals.record(request, stream, new Rejection('FORBIDDEN', { action, rule: 'OTHER_AREA' }));
    throw refusal;
  }
}
