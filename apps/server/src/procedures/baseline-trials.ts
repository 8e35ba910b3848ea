import { isInForce, type Baseline } from '@app/domain';
import { BaselineEffectQueries, ProcedureQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { reachOf, scopeOf } from '../http/gate/scope.js';
import { PlaceNames } from '../http/place-names.js';
import { ReaderPosts } from '../http/reader-posts.js';
import { baselineEffectsBody, unitsInEffects } from './baseline-effect-views.js';
import { baselineChanges, type BaselineAnswerBody } from './baseline-views.js';

type Figures = Pick<Baseline, 'agency' | 'time' | 'cost' | 'costMethod' | 'source'>;

/** What another baseline of an agency would change of what its writer sees. */
@Injectable()
export class BaselineTrials {
  constructor(
    private readonly held: ReaderPosts,
    private readonly clock: Clock,
    private readonly procedures: ProcedureQueries,
    private readonly effects: BaselineEffectQueries,
    private readonly places: PlaceNames,
  ) {}

  async of(
    procedure: string,
    figures: Figures,
    writer: string,
  ): Promise<Pick<BaselineAnswerBody, 'changes' | 'effects'>> {
    const today = this.clock.today();
    const posts = (await this.held.of(writer)).filter((post) => isInForce(post, today));
    const scope = scopeOf('ListSavings', writer, posts, today);
    const registered = await this.procedures.get(procedure, { scope, reach: reachOf(scope, posts) });
    const standing = registered?.baselines.find(({ agency }) => agency === figures.agency) ?? null;
    const found = await this.effects.of({ procedure, figures, scope }, today);
    const units = await this.places.units(unitsInEffects(found));
    return { changes: baselineChanges(standing, figures), effects: baselineEffectsBody(found, units) };
  }
}
