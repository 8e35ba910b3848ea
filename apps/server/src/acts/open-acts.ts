import {
  areaPath,
  correctableBy,
  openActs,
  openDossierActs,
  openPlanActs,
  openProcedureActs,
  permissionTo,
  UNNUMBERED,
  type ActNow,
  type ActOffered,
  type CommandName,
  type Context,
  type Dossier,
  type MayCorrect,
  type Proposal,
} from '@app/domain';
import { momentAsked, type PlanDetail, type ProcedureDetail } from '@app/read-side';
import { Clock, ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { PlaceNames } from '../http/place-names.js';
import { actBody, unitsOffered, type ActBody } from './act-views.js';
import { ActRoutes } from './act-routes.js';

interface Asking<State> {
  readonly id: string;
  readonly state: State;
  /** Directory id. */
  readonly person: string;
}

/** Of what the acts are done to. */
interface Ids {
  readonly proposal?: string;
  readonly dossier?: string;
  readonly plan?: string;
  readonly procedure?: string;
}

@Injectable()
export class OpenActs {
  constructor(
    private readonly routes: ActRoutes,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
    private readonly places: PlaceNames,
  ) {}

  /** None on what was: an act is on what is. */
  async onProposal({ id, state, person }: Asking<Proposal>): Promise<readonly ActBody[]> {
    if (momentAsked()) return [];
    const plan = await this.reference.plan(state.plan);
    const known = { plan, number: UNNUMBERED, parameters: {}, dossier: { status: 'none' }, calendar: null } as const;
    const context = await this.contextOf(person);
    const corrections = mayCorrect('CorrectProposal', state, context);
    return this.shown(openActs(state, { ...context, ...known }), { proposal: id }, corrections);
  }

  async onDossier({ id, state, person }: Asking<Dossier>): Promise<readonly ActBody[]> {
    if (momentAsked()) return [];
    const plan = await this.reference.plan(state.plan);
    const context = await this.contextOf(person);
    const corrections = mayCorrect('CorrectDossier', state, context);
    return this.shown(
      openDossierActs(state, { ...context, plan, number: UNNUMBERED, calendar: null }),
      { dossier: id },
      corrections,
    );
  }

  async onPlan({ plan, person }: { readonly plan: PlanDetail; readonly person: string }): Promise<readonly ActBody[]> {
    if (momentAsked()) return [];
    const { id, status, document } = plan;
    const area = areaPath(document, document.issuer.area);
    const works = new Map([...document.tasks, ...document.items].map((one) => [one.id, one.name]));
    return openPlanActs({ status, document, area }, await this.contextOf(person)).map((answer) =>
      actBody(answer, { route: this.routeOf(answer.act, { plan: id }), corrections: [], units: new Map(), works }),
    );
  }

  async onProcedure({ procedure, person }: { readonly procedure: ProcedureDetail; readonly person: string }) {
    if (momentAsked()) return [];
    const answers = openProcedureActs(procedure, await this.contextOf(person));
    return this.shown(answers, { procedure: procedure.id }, () => []);
  }

  private async shown(
    answers: readonly ActOffered<CommandName>[],
    ids: Ids,
    corrections: (answer: ActNow<string>) => readonly MayCorrect[],
  ): Promise<readonly ActBody[]> {
    const units = await this.places.units(unitsOffered(answers));
    return answers.map((answer) =>
      actBody(answer, { route: this.routeOf(answer.act, ids), corrections: corrections(answer), units }),
    );
  }

  private async contextOf(person: string): Promise<Context> {
    const today = this.clock.today();
    const actor = await this.reference.actor({ kind: 'person', id: person });
    // Nothing is decided, so no id is derived.
    return { actor, on: today, today, derive: () => '' };
  }

  private routeOf(act: Parameters<ActRoutes['of']>[0], { proposal, dossier, plan, procedure }: Ids) {
    const route = this.routes.of(act);
    const path = Object.entries({ proposals: proposal, dossiers: dossier, plans: plan }).reduce(
      (filled, [list, id]) => (id === undefined ? filled : filled.replace(`/${list}/{id}`, `/${list}/${id}`)),
      route.path,
    );
    return {
      ...route,
      path: procedure === undefined ? path : path.replace('{procedure}', encodeURIComponent(procedure)),
    };
  }
}

/** What the person may correct by this act; nothing by any other. */
function mayCorrect(act: 'CorrectProposal' | 'CorrectDossier', state: Proposal | Dossier, { actor, today }: Context) {
  return (answer: ActNow<string>): readonly MayCorrect[] =>
    answer.act === act && answer.status === 'open' ? correctableBy(actor, state, permissionTo(act), today) : [];
}
