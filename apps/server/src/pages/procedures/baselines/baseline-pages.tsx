import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../../http/request.js';
import type { RegisteredProcedureBody } from '../../../procedures/procedure-views.js';
import type { FormOption } from '../../acts/act-form.js';
import type { Again } from '../../acts/form-acts.js';
import { Api } from '../../api/api.js';
import { PROCEDURE, UNITS } from '../../api/questions.js';
import { textIn } from '../../browser/query.js';
import { NOTHING_TYPED, type Typed } from '../../browser/typed.js';
import type { Content } from '../../frame/pages.js';
import { BASELINE_KINDS, baselineFields, type BaselineKind, type Warned } from './baseline-form.js';
import { BaselinePage } from './baseline-page.js';

interface Place {
  readonly id: string;
  readonly kind: BaselineKind;
}

interface Sent {
  readonly typed?: Typed;
  readonly again?: Again | null;
  readonly tried?: Warned | null;
}

/** The form in which a baseline is recorded or put right. */
@Injectable()
export class BaselinePages {
  constructor(private readonly api: Api) {}

  async content(request: HttpRequest, { id, kind }: Place, sent: Sent = {}): Promise<Content> {
    const procedure = await this.api.ask(request, PROCEDURE, { procedure: id });
    const act = procedure.acts.find((one) => one.act === BASELINE_KINDS[kind].act);
    const { typed = NOTHING_TYPED, again = null, tried = null } = sent;
    const agency = typed.has('agency') ? typed.text('agency') : textIn(request, 'co-quan');
    const agencies = await this.agencies(request, kind, procedure);
    const standing = kind === 'dinh-chinh' ? procedure.baselines.find((one) => one.agency === agency) : undefined;
    const fields = baselineFields({ kind, agencies, standing, agency, tried });
    const body = <BaselinePage {...{ procedure, kind, act, fields, typed, again, tried }} />;
    return { title: `${BASELINE_KINDS[kind].button}: ${procedure.key}`, here: 'procedures', body };
  }

  /** Those that have a baseline which may be put right; for a first one the units that the search of the page finds. */
  private async agencies(
    request: HttpRequest,
    kind: BaselineKind,
    { acts }: RegisteredProcedureBody,
  ): Promise<readonly FormOption[]> {
    if (kind === 'dinh-chinh') {
      const units = acts.find(({ act }) => act === 'CorrectBaseline')?.offer.units ?? [];
      return units.map(({ unit, unitName }) => ({ value: unit, name: unitName }));
    }
    const { items } = await this.api.ask(request, UNITS, {}, { limit: '100', q: textIn(request, 'tim') });
    return items.map(({ id, name, areaName }) => ({ value: id, name: `${name} (${areaName})` }));
  }
}
