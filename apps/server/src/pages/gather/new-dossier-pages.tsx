import { Injectable } from '@nestjs/common';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpRequest } from '../../http/request.js';
import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import { Api } from '../api/api.js';
import { DOSSIERS, ME } from '../api/questions.js';
import type { Typed } from '../browser/typed.js';
import type { Content } from '../frame/pages.js';
import { count } from '../parts/words.js';
import { chosenIn, tickName } from './choice.js';
import { GatherActs } from './gather-acts.js';
import { isGatheredBy, leadGatherer } from './gatherer.js';
import { NewDossierPage, type Place } from './new-dossier-page.js';
import { ReadyProposals } from './ready-proposals.js';

export interface Asked {
  readonly plan?: string | undefined;
  readonly path?: string | undefined;
  readonly unit?: string | undefined;
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

  async content(request: HttpRequest, { typed, problem = null, ...asked }: Asked): Promise<Content> {
    const [{ found, isAll }, { posts }] = await Promise.all([this.waiting.of(request), this.api.ask(request, ME)]);
    const all = found.filter((one) => isGatheredBy(one, posts));
    const ticked = all.find(({ id }) => typed.has(tickName(id)));
    const place = placeOf(all, ticked ? placeFor(ticked) : asked);
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
    return items.filter(({ path, unit }) => path.id === place.path && (place.unit === null || unit === place.unit));
  }
}

function placeFor(proposal: ProposalSummaryBody): Place {
  return { plan: proposal.plan.id, path: proposal.path.id, unit: leadGatherer(proposal) };
}

const keyOf = ({ plan, path, unit }: Place) => `${plan} ${path} ${unit ?? ''}`;

function isAt(proposal: ProposalSummaryBody, place: Place | null): boolean {
  return place !== null && keyOf(placeFor(proposal)) === keyOf(place);
}

type Nowhere = Partial<Record<keyof Place, string | null | undefined>>;

/** Where most is asked for, else where the most pressing proposal is. */
function placeOf(all: readonly ProposalSummaryBody[], { plan, path, unit }: Nowhere): Place | null {
  const places = all.map(placeFor);
  const inPlan = places.filter((one) => one.plan === plan);
  const onPath = inPlan.filter((one) => one.path === path);
  return onPath.find((one) => one.unit === (unit ?? null)) ?? onPath[0] ?? inPlan[0] ?? places[0] ?? null;
}

function elsewhereIn(all: readonly ProposalSummaryBody[], place: Place | null) {
  const others = new Map<string, { href: string; name: string | null; many: number }>();
  for (const one of all.filter((each) => !isAt(each, place))) {
    const { plan, path, unit } = placeFor(one);
    const query = new URLSearchParams({ 'ke-hoach': plan, duong: path, ...(unit === null ? {} : { 'don-vi': unit }) });
    const name = one.path.name ?? one.plan.title;
    const key = keyOf({ plan, path, unit });
    const known = others.get(key) ?? { href: `/ho-so/moi?${query.toString()}`, name, many: 0 };
    others.set(key, { ...known, many: known.many + 1 });
  }
  return [...others.values()].map(({ href, name, many }) => ({
    href,
    words: `${name ?? 'Đường khác'} (${count(many)})`,
  }));
}
