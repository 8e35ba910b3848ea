import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { ActForm } from '../acts/act-form.js';
import { ActPage } from '../acts/act-page.js';
import type { Again } from '../acts/form-acts.js';
import { typedInCopy, type Typed } from '../browser/typed.js';
import type { Content } from '../frame/pages.js';
import { KeptForms } from '../keep/kept-forms.js';
import { concludes, isReviewed } from '../review/review-acts.js';
import { ReviewPages } from '../review/review-pages.js';
import { ProposalHead } from './proposal-head.js';

type ProposalForm = ActForm<ProposalBody>;

interface Refused {
  /** As it is now. */
  readonly proposal: ProposalBody;
  readonly typed: Typed;
  readonly again: Again;
}

/** The form of one act, alone or beside the proposal where one must see it. */
@Injectable()
export class ProposalActPages {
  constructor(
    private readonly kept: KeptForms,
    private readonly review: ReviewPages,
  ) {}

  async asked(request: HttpRequest, form: ProposalForm, proposal: ProposalBody): Promise<Content> {
    const copy = form.kept && (await this.kept.find(request, { form: form.kept, subject: proposal.id }));
    return alone(form, proposal, copy ? { typed: typedInCopy(copy) } : {});
  }

  /** Whoever concluded has read the edition. */
  async done(request: HttpRequest, form: ProposalForm, proposal: ProposalBody): Promise<void> {
    if (concludes(form)) await this.review.judged(request, proposal);
  }

  async refused(request: HttpRequest, form: ProposalForm, { proposal, ...sent }: Refused): Promise<Content> {
    return isReviewed(form) ? this.review.content(request, proposal, { form, sent }) : alone(form, proposal, sent);
  }
}

function alone(form: ProposalForm, proposal: ProposalBody, sent: Partial<Omit<Refused, 'proposal'>>): Content {
  const act = proposal.acts.find((one) => one.act === form.act);
  const name = act?.name ?? form.button;
  const body = (
    <>
      <ProposalHead proposal={proposal} act={name} />
      <ActPage form={form} thing={proposal} act={act} home={`/phuong-an/${proposal.id}`} {...sent} />
    </>
  );
  return { title: `${name}: ${proposal.number}`, here: 'proposals', body };
}
