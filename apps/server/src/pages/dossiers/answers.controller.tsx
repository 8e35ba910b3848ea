import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { given } from '../acts/act-form.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { DOSSIER } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { textIn } from '../browser/query.js';
import { NOTHING_TYPED, typedIn, type Typed } from '../browser/typed.js';
import { Pages, type Content } from '../frame/pages.js';
import { KeptForms } from '../keep/kept-forms.js';
import { AnswerPage } from './answer-page.js';
import { dossierName } from './dossier-words.js';

const FORM = 'explanation-answer';

/** Answers to what was asked about a dossier. */
@ApiExcludeController()
@Controller('ho-so/:id/tra-loi')
export class DossierAnswersController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  async show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const dossier = await this.api.ask(request, DOSSIER, { id });
    const copy = await this.kept.find(request, { form: FORM, subject: dossier.id });
    const asked = questionIn(dossier, textIn(request, 'cau') ?? copy?.fields['explanation']);
    const isOfIt = copy !== null && copy.fields['explanation'] === asked?.id;
    const typed = isOfIt ? typedIn(copy.fields) : NOTHING_TYPED;
    await this.pages.send(request, reply, content(dossier, asked?.id, typed, null));
  }

  @Post()
  @AsPage()
  @TakesBody()
  async answer(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const typed = request.body as Form;
    const dossier = await this.api.ask(request, DOSSIER, { id });
    const explanation = typed.text('explanation');
    await this.acts.perform(request, reply, {
      act: {
        path: '/dossiers/{id}/explanations/{explanation}/answer',
        parts: { id, explanation },
        body: given(typed, 'text', 'occurredOn'),
      },
      to: () => `/ho-so/${id}?da=tra-loi`,
      again: async (again) => content(dossier, explanation, typed, again),
      kept: { form: FORM, subject: dossier.id },
    });
  }
}

/** The one that is named, else the first that waits for its answer. */
function questionIn({ explanations }: DossierBody, id: string | undefined) {
  const open = explanations.filter(({ answered }) => !answered);
  return open.find((one) => one.id === id) ?? open.find(({ lapsed }) => !lapsed) ?? open[0];
}

function content(dossier: DossierBody, id: string | undefined, typed: Typed, again: Again | null): Content {
  const question = dossier.explanations.find((one) => one.id === id);
  const body = <AnswerPage dossier={dossier} question={question} typed={typed} again={again} />;
  return { title: `Giải trình: ${dossierName(dossier)}`, here: 'dossiers', body };
}
