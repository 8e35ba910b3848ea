import { openActs, openDossierActs, UNNUMBERED, type Context, type Dossier, type Proposal } from '@app/domain';
import { Clock, ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { actBody, type ActBody } from './act-views.js';
import { ActRoutes } from './act-routes.js';

interface Asking<State> {
  readonly id: string;
  readonly state: State;
  /** Directory id. */
  readonly person: string;
}

@Injectable()
export class OpenActs {
  constructor(
    private readonly routes: ActRoutes,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  async onProposal({ id, state, person }: Asking<Proposal>): Promise<readonly ActBody[]> {
    const plan = await this.reference.plan(state.plan);
    const known = { plan, number: UNNUMBERED, parameters: {}, dossier: { status: 'none' } } as const;
    const acts = openActs(state, { ...(await this.contextOf(person)), ...known });
    return acts.map((answer) => actBody(answer, this.routeOf(answer.act, { proposal: id })));
  }

  async onDossier({ id, state, person }: Asking<Dossier>): Promise<readonly ActBody[]> {
    const plan = await this.reference.plan(state.plan);
    const acts = openDossierActs(state, { ...(await this.contextOf(person)), plan, number: UNNUMBERED });
    return acts.map((answer) => actBody(answer, this.routeOf(answer.act, { dossier: id })));
  }

  private async contextOf(person: string): Promise<Context> {
    const today = this.clock.today();
    const actor = await this.reference.actor({ kind: 'person', id: person });
    // Nothing is decided, so no id is derived.
    return { actor, on: today, today, derive: () => '' };
  }

  private routeOf(act: Parameters<ActRoutes['of']>[0], { proposal, dossier }: { proposal?: string; dossier?: string }) {
    const route = this.routes.of(act);
    const path = Object.entries({ proposals: proposal, dossiers: dossier }).reduce(
      (filled, [list, id]) => (id === undefined ? filled : filled.replace(`/${list}/{id}`, `/${list}/${id}`)),
      route.path,
    );
    return { ...route, path };
  }
}
