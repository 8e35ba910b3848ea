import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { FormActs } from '../acts/form-acts.js';
import { formAt } from '../acts/form-at.js';
import { Api } from '../api/api.js';
import { PROPOSAL } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { redirect } from '../browser/redirect.js';
import { Pages } from '../frame/pages.js';
import { isReviewed } from '../review/review-acts.js';
import { PROPOSAL_FORMS } from './proposal-forms.js';
import { ProposalActPages } from './proposal-act-pages.js';

@ApiExcludeController()
@Controller('phuong-an/:id/viec')
export class ProposalActsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly shown: ProposalActPages,
  ) {}

  @Get(':slug')
  @AsPage()
  @TakesQuery()
  async show(
    @Param('id') id: string,
    @Param('slug') slug: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const form = formAt(PROPOSAL_FORMS, slug);
    if (isReviewed(form)) return redirect(reply, `/phuong-an/${encodeURIComponent(id)}/xet?viec=${slug}`);
    const proposal = await this.api.ask(request, PROPOSAL, { id });
    await this.pages.send(request, reply, this.shown.asked(request, form, proposal));
  }

  @Post(':slug')
  @AsPage()
  @TakesBody()
  async perform(
    @Param('id') id: string,
    @Param('slug') slug: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const form = formAt(PROPOSAL_FORMS, slug);
    const typed = request.body as Form;
    const proposal = await this.api.ask(request, PROPOSAL, { id });
    await this.acts.perform(request, reply, {
      act: { path: form.path, parts: { id }, body: form.body(typed, proposal) },
      to: () => `/phuong-an/${proposal.id}${form.then ?? ''}?da=${slug}`,
      again: async (again) => {
        const now = await this.api.ask(request, PROPOSAL, { id });
        return this.shown.refused(request, form, { proposal: now, typed, again });
      },
      afterwards: () => this.shown.done(request, form, proposal),
      kept: form.kept && { form: form.kept, subject: proposal.id },
    });
  }
}
