import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { DossierEntryBody } from '../../dossiers/entry-views.js';
import type { HttpRequest } from '../../http/request.js';
import { ClosedAct } from '../acts/act-page.js';
import type { Again } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { DOSSIER_ENTRIES, SIGNERS } from '../api/questions.js';
import { typedIn } from '../browser/typed.js';
import { DossierHead } from '../dossiers/dossier-head.js';
import { dossierName } from '../dossiers/dossier-words.js';
import type { Content } from '../frame/pages.js';
import { DecisionForm } from './decision-form.js';
import { ON_PAGE, pageOfFaults } from './decision-faults.js';
import { faultsOnPage, type ToDecide } from './decision-fields.js';
import type { Deciding, DecisionKind } from './deciding.js';

export interface Shown {
  readonly kind: DecisionKind;
  readonly dossier: DossierBody;
  readonly all: readonly ToDecide[];
  readonly fields: Readonly<Record<string, string>>;
  readonly page: number;
  readonly again?: Again | null;
  readonly copy?: number | null;
}

@Injectable()
export class DecisionPages {
  constructor(
    private readonly api: Api,
    private readonly clock: Clock,
  ) {}

  async content(request: HttpRequest, shown: Shown): Promise<Content> {
    const { kind, dossier, again = null } = shown;
    const act = dossier.acts.find((one) => one.act === kind.act);
    const name = act?.name ?? kind.button;
    const isShown = act?.status === 'open' || again !== null;
    const deciding = isShown ? await this.deciding(request, shown, act?.needs ?? []) : null;
    const body = (
      <>
        <DossierHead dossier={dossier} act={name} />
        {deciding ? <DecisionForm deciding={deciding} /> : <ClosedAct act={act} home={`/ho-so/${dossier.id}`} />}
      </>
    );
    return { title: `${name}: ${dossierName(dossier)}`, here: 'dossiers', scripts: ['recount.js'], body };
  }

  private async deciding(request: HttpRequest, shown: Shown, needs: readonly string[]): Promise<Deciding> {
    const { kind, dossier, all, fields, again = null, copy = null } = shown;
    const pages = Math.max(1, Math.ceil(all.length / ON_PAGE));
    const typed = typedIn(fields);
    const refused = again && { ...again, problem: faultsOnPage(again.problem, all, typed) };
    const asked = Math.min(Math.max(1, shown.page), pages);
    const number = refused ? pageOfFaults(refused.problem, all, asked) : asked;
    const here = all.slice((number - 1) * ON_PAGE, number * ON_PAGE);
    const [texts, signers] = await Promise.all([
      this.textsOf(request, dossier.id, here),
      this.signers(request, dossier.id, fields),
    ]);
    return {
      kind,
      dossier,
      all,
      entries: here.map((entry) => ({ entry, shown: texts.get(entry.proposal) })),
      page: { number, all: pages },
      signers,
      fields,
      typed,
      again: refused,
      copy,
      today: this.clock.today(),
      needsReason: needs.includes('reason'),
    };
  }

  /** The measures as they read; pages of the list are asked for until all are found. */
  private async textsOf(request: HttpRequest, id: string, here: readonly ToDecide[]) {
    const wanted = new Set(here.map(({ proposal }) => proposal));
    const found = new Map<string, DossierEntryBody>();
    let cursor: string | null | undefined;
    while (cursor !== null && found.size < wanted.size) {
      const { items, next } = await this.api.ask(request, DOSSIER_ENTRIES, { id }, { limit: '100', cursor });
      for (const one of items) if (wanted.has(one.proposal)) found.set(one.proposal, one);
      cursor = next;
    }
    return found;
  }

  private async signers(request: HttpRequest, id: string, { date, decision }: Shown['fields']) {
    const on = /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? date : undefined;
    return (await this.api.ask(request, SIGNERS, { id }, { limit: '100', date: on, amends: decision })).items;
  }
}
