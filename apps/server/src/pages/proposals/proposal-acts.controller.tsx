import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { ActForm } from '../acts/act-form.js';
import { ActPage } from '../acts/act-page.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { PROPOSAL } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { typedIn, type Typed } from '../browser/typed.js';
import { Pages, type Content } from '../frame/pages.js';
import { KeptForms } from '../keep/kept-forms.js';
import { PROPOSAL_FORMS } from './proposal-forms.js';
import { ProposalHead } from './proposal-head.js';

@ApiExcludeController()
@Controller('phuong-an/:id/viec')
export class ProposalActsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly kept: KeptForms,
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
    const form = formAt(slug);
    const proposal = await this.api.ask(request, PROPOSAL, { id });
    const copy = form.kept && (await this.kept.find(request, { form: form.kept, subject: proposal.id }));
    await this.pages.send(request, reply, content(form, proposal, copy ? typedIn(copy.fields) : undefined, null));
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
    const form = formAt(slug);
    const typed = request.body as Form;
    const proposal = await this.api.ask(request, PROPOSAL, { id });
    await this.acts.perform(request, reply, {
      act: { path: form.path, parts: { id }, body: form.body(typed, proposal) },
      to: () => `/phuong-an/${id}`,
      again: async (again) => content(form, proposal, typed, again),
      kept: form.kept && { form: form.kept, subject: proposal.id },
    });
  }
}

/** @throws Problem NOT_FOUND */
function formAt(slug: string): ActForm<ProposalBody> {
  const form = PROPOSAL_FORMS.find((one) => one.slug === slug);
  if (!form) throw new Problem('NOT_FOUND');
  return form;
}

function content(
  form: ActForm<ProposalBody>,
  proposal: ProposalBody,
  typed: Typed | undefined,
  again: Again | null,
): Content {
  const act = proposal.acts.find((one) => one.act === form.act);
  const name = act?.name ?? form.button;
  const shown = { form, thing: proposal, act, home: `/phuong-an/${proposal.id}`, again, ...(typed ? { typed } : {}) };
  const body = (
    <>
      <ProposalHead proposal={proposal} act={name} />
      <ActPage {...shown} />
    </>
  );
  return { title: `${name}: ${proposal.number}`, here: 'proposals', body };
}
