import { Injectable } from '@nestjs/common';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpRequest } from '../../http/request.js';
import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import { Api } from '../api/api.js';
import { DOSSIERS } from '../api/questions.js';
import type { Typed } from '../browser/typed.js';
import type { Content } from '../frame/pages.js';
import { count } from '../parts/words.js';
import { chosenIn, tickName } from './choice.js';
import { GatherActs } from './gather-acts.js';
import { NewDossierPage, type Place } from './new-dossier-page.js';
import { ReadyProposals } from './ready-proposals.js';

export interface Asked {
  readonly plan?: string | undefined;
  readonly path?: string | undefined;
  readonly typed: Typed;
  readonly problem?: ProblemBody | null;
}

@Injectable()
export class NewDossierPages {
  constructor(
    private readonly api: Api,
    private readonly waiting: ReadyProposals,
    private readonly acts: GatherActs,
  ) {}

  async content(request: HttpRequest, { plan, path, typed, problem = null }: Asked): Promise<Content> {
    const { found: all, isAll } = await this.waiting.of(request);
    const ticked = all.find(({ id }) => typed.has(tickName(id)));
    const place = placeOf(all, { plan: plan ?? ticked?.plan.id, path: path ?? ticked?.path.id });
    const ready = all.filter((one) => isAt(one, place));
    const chosen = chosenIn(ready, typed);
    const [set, open] = await Promise.all([this.acts.totalOf(request, chosen), this.openAt(request, place)]);
    const shown = {
      place,
      elsewhere: elsewhereIn(all, place),
      ready,
      isAll,
      open,
      set,
      chosen: chosen.length,
      typed,
      problem,
    };
    const body = <NewDossierPage {...shown} />;
    return { title: 'Đưa phương án vào hồ sơ', here: 'dossiers', scripts: ['recount.js', 'progress.js'], body };
  }

  private async openAt(request: HttpRequest, place: Place | null) {
    if (!place) return [];
    const filters = { plan: place.plan, status: 'gathering', own: 'false', limit: '100' };
    const { items } = await this.api.ask(request, DOSSIERS, {}, filters);
    return items.filter(({ path }) => path.id === place.path);
  }
}

const keyOf = ({ plan, path }: ProposalSummaryBody) => `${plan.id} ${path.id}`;

function isAt({ plan, path }: ProposalSummaryBody, place: Place | null): boolean {
  return place !== null && plan.id === place.plan && path.id === place.path;
}

/** Where most is asked for, else where the most pressing proposal is. */
function placeOf(all: readonly ProposalSummaryBody[], asked: Pick<Asked, 'plan' | 'path'>): Place | null {
  const inPlan = all.filter(({ plan }) => asked.plan === undefined || plan.id === asked.plan);
  const found = inPlan.find(({ path }) => path.id === asked.path) ?? inPlan[0] ?? all[0];
  return found ? { plan: found.plan.id, path: found.path.id } : null;
}

function elsewhereIn(all: readonly ProposalSummaryBody[], place: Place | null) {
  const others = new Map<string, { href: string; name: string | null; many: number }>();
  for (const one of all.filter((each) => !isAt(each, place))) {
    const href = `/ho-so/moi?${new URLSearchParams({ 'ke-hoach': one.plan.id, duong: one.path.id }).toString()}`;
    const name = one.path.name ?? one.plan.title;
    const known = others.get(keyOf(one)) ?? { href, name, many: 0 };
    others.set(keyOf(one), { ...known, many: known.many + 1 });
  }
  return [...others.values()].map(({ href, name, many }) => ({
    href,
    words: `${name ?? 'Đường khác'} (${count(many)})`,
  }));
}
