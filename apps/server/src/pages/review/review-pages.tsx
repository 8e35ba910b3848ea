import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { Again } from '../acts/form-acts.js';
import { typedInCopy, type Typed } from '../browser/typed.js';
import type { Content } from '../frame/pages.js';
import { KeptForms } from '../keep/kept-forms.js';
import { ChangesSince } from './changes-since.js';
import type { ReviewForm } from './review-acts.js';
import { ReviewPage } from './review-page.js';

interface Shown {
  readonly form: ReviewForm | undefined;
  /** What was sent and refused. */
  /** What the reader has just done. */
  readonly done?: string | undefined;
  /** What was sent and refused. */
  readonly sent?: { readonly typed: Typed; readonly again: Again };
}

@Injectable()
export class ReviewPages {
  constructor(
    private readonly changes: ChangesSince,
    private readonly kept: KeptForms,
  ) {}

  async content(request: HttpRequest, proposal: ProposalBody, { form, done, sent }: Shown): Promise<Content> {
    const [changes, kept] = await Promise.all([
      this.changes.lastSeen(request, proposal),
      form?.kept && !sent ? this.kept.find(request, { form: form.kept, subject: proposal.id }) : null,
    ]);
    const typed = sent?.typed ?? (kept ? typedInCopy(kept) : undefined);
    const body = <ReviewPage {...{ proposal, changes, form, typed }} done={done ?? null} again={sent?.again ?? null} />;
    return { title: `Xem xét ${proposal.number}`, here: 'proposals', body };
  }

  async judged(request: HttpRequest, proposal: ProposalBody): Promise<void> {
    await this.changes.see(request, proposal);
  }
}
