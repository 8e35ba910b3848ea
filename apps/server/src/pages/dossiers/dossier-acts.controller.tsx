import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import type { ActForm } from '../acts/act-form.js';
import { ActPage } from '../acts/act-page.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import { formAt } from '../acts/form-at.js';
import { Api } from '../api/api.js';
import { DOSSIER } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { typedIn, type Typed } from '../browser/typed.js';
import { Pages, type Content } from '../frame/pages.js';
import { KeptForms } from '../keep/kept-forms.js';
import { DOSSIER_FORMS } from './dossier-forms.js';
import { DossierHead } from './dossier-head.js';
import { dossierName } from './dossier-words.js';

@ApiExcludeController()
@Controller('ho-so/:id/viec')
export class DossierActPagesController {
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
    const form = formAt(DOSSIER_FORMS, slug);
    const dossier = await this.api.ask(request, DOSSIER, { id });
    const copy = form.kept && (await this.kept.find(request, { form: form.kept, subject: dossier.id }));
    await this.pages.send(request, reply, content(form, dossier, copy ? typedIn(copy.fields) : undefined, null));
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
    const form = formAt(DOSSIER_FORMS, slug);
    const typed = request.body as Form;
    const dossier = await this.api.ask(request, DOSSIER, { id });
    await this.acts.perform(request, reply, {
      act: { path: form.path, parts: { id }, body: form.body(typed, dossier) },
      to: () => `/ho-so/${id}?da=${slug}`,
      again: async (again) => content(form, dossier, typed, again),
      kept: form.kept && { form: form.kept, subject: dossier.id },
    });
  }
}

function content(
  form: ActForm<DossierBody>,
  dossier: DossierBody,
  typed: Typed | undefined,
  again: Again | null,
): Content {
  const act = dossier.acts.find((one) => one.act === form.act);
  const name = act?.name ?? form.button;
  const shown = { form, thing: dossier, act, home: `/ho-so/${dossier.id}`, again, ...(typed ? { typed } : {}) };
  const body = (
    <>
      <DossierHead dossier={dossier} act={name} />
      <ActPage {...shown} />
    </>
  );
  return { title: `${name}: ${dossierName(dossier)}`, here: 'dossiers', body };
}
