import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { HttpRequest } from '../../http/request.js';
import { ClosedAct } from '../acts/act-page.js';
import type { Again } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { SIGNERS } from '../api/questions.js';
import { NOTHING_TYPED, type Typed } from '../browser/typed.js';
import { DossierHead } from '../dossiers/dossier-head.js';
import { dossierName } from '../dossiers/dossier-words.js';
import { ListSeen } from '../dossiers/list-seen.js';
import type { Content } from '../frame/pages.js';
import { MoveChecks } from './move-checks.js';
import { MoveForm } from './move-form.js';
import type { MoveKind } from './move-kinds.js';

interface Shown {
  readonly kind: MoveKind;
  readonly dossier: DossierBody;
  readonly typed?: Typed | undefined;
  readonly again?: Again | null;
}

@Injectable()
export class MovePages {
  constructor(
    private readonly api: Api,
    private readonly clock: Clock,
  ) {}

  /** The form with who may sign on the day that stands in it. */
  async content(request: HttpRequest, { kind, dossier, typed = NOTHING_TYPED, again = null }: Shown): Promise<Content> {
    const act = dossier.acts.find((one) => one.act === kind.act);
    const isOpen = act?.status === 'open';
    const name = act?.name ?? kind.button;
    const home = `/ho-so/${dossier.id}`;
    const today = this.clock.today();
    const isShown = isOpen || again !== null;
    const signers = isShown && dossier.needsLetter ? await this.signers(request, dossier, typed) : [];
    const form = <MoveForm kind={kind} dossier={dossier} signers={signers} typed={typed} again={again} today={today} />;
    const body = (
      <>
        <DossierHead dossier={dossier} act={name} />
        {isShown ? <MoveBesideList form={form} dossier={dossier} /> : <ClosedAct act={act} home={home} />}
      </>
    );
    return { title: `${name}: ${dossierName(dossier)}`, here: 'dossiers', body };
  }

  private async signers(request: HttpRequest, { id }: DossierBody, typed: Typed) {
    const date = typed.text('letter.date');
    const asked = { limit: '100', date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined };
    return (await this.api.ask(request, SIGNERS, { id }, asked)).items;
  }
}

function MoveBesideList({ form, dossier }: { readonly form: VNode; readonly dossier: DossierBody }) {
  return (
    <div class="two">
      {form}
      <div>
        <MoveChecks dossier={dossier} />
        <ListSeen dossier={dossier} />
      </div>
    </div>
  );
}
