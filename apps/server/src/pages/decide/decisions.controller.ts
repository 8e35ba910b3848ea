import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { FormActs } from '../acts/form-acts.js';
import { headOf } from '../acts/hidden-fields.js';
import { Api } from '../api/api.js';
import { DOSSIER } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { textIn } from '../browser/query.js';
import { fieldsOf } from '../browser/typed.js';
import { Pages } from '../frame/pages.js';
import { KeptForms, refusalOfCopy } from '../keep/kept-forms.js';
import { allIn, decisionBody, lastStanding, restApproved } from './decision-body.js';
import { DecisionPages } from './decision-pages.js';
import { AMEND, DECIDE, type DecisionKind } from './deciding.js';

/** Decisions on a dossier, and those that change them. */
@ApiExcludeController()
@Controller('ho-so/:id')
export class DecisionsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly kept: KeptForms,
    private readonly shown: DecisionPages,
  ) {}

  @Get([DECIDE.slug, AMEND.slug])
  @AsPage()
  @TakesQuery()
  async show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const kind = kindAt(request);
    const dossier = await this.api.ask(request, DOSSIER, { id });
    const copy = kind === DECIDE ? await this.kept.find(request, { form: 'decision', subject: dossier.id }) : null;
    const decision = kind === AMEND ? (textIn(request, 'quyet-dinh') ?? lastStanding(dossier)) : undefined;
    const fields = { ...copy?.fields, ...(decision === undefined ? {} : { decision }) };
    const page = Number(textIn(request, 'trang') ?? 1) || 1;
    const all = allIn(kind, dossier, decision);
    const content = this.shown.content(request, { kind, dossier, all, fields, page, copy: copy?.revision ?? null });
    await this.pages.send(request, reply, content);
  }

  @Post([DECIDE.slug, AMEND.slug])
  @AsPage()
  @TakesBody()
  async decide(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const kind = kindAt(request);
    const form = request.body as Form;
    const fields = fieldsOf(form);
    const dossier = await this.api.ask(request, DOSSIER, { id });
    const all = allIn(kind, dossier, fields['decision']);
    const page = Number(fields['trang']) || 1;
    const seen = { kind, dossier, all, fields, page };
    if (BUTTONS.some((name) => form.has(name))) {
      const turned = { ...seen, page: Number(form.text('_trang')) || page };
      const filled = form.has('_thong-qua') ? { ...turned, fields: restApproved(all, fields) } : turned;
      const copy = kind === DECIDE ? await this.copyFor(request, dossier.id).catch(problemOfCopy) : null;
      if (copy === null || typeof copy === 'number') {
        return this.pages.send(request, reply, this.shown.content(request, { ...filled, copy }));
      }
      const again = { problem: copy, key: headOf(form).key, meanwhile: null };
      const content = await this.shown.content(request, { ...seen, again });
      return this.pages.send(request, reply, { ...content, status: copy.status });
    }
    await this.acts.perform(request, reply, {
      act: { path: kind.path, parts: { id }, body: decisionBody(kind, all, fields) },
      to: () => `/ho-so/${id}?da=${kind.slug}`,
      again: async (again) => {
        const copy = kind === DECIDE ? await this.copyAfter(request, dossier.id) : null;
        return this.shown.content(request, { ...seen, again, copy });
      },
      kept: kind === DECIDE ? { form: 'decision', subject: dossier.id } : undefined,
    });
  }

  /** What leads to another page, or fills this one, is kept; counting keeps nothing. @throws ApiRefusal */
  private copyFor(request: HttpRequest, subject: string): Promise<number> {
    const form = request.body as Form;
    const isKept = form.has('_trang') || form.has('_thong-qua');
    return isKept ? this.keep(request, subject) : this.copyAfter(request, subject);
  }

  /** What was sent stands for what was kept before, also by this page a moment ago. Returns its revision. @throws ApiRefusal */
  private async keep(request: HttpRequest, subject: string): Promise<number> {
    const form = request.body as Form;
    const { revision: basedOn } = headOf(form);
    const place = { form: 'decision', subject } as const;
    const revision = (await this.kept.find(request, place))?.revision ?? null;
    return this.kept.keep(request, place, {
      fields: fieldsOf(form),
      revision,
      ...(basedOn === undefined ? {} : { basedOn }),
    });
  }

  /** The copy that this page shows; one save of its own may have been on its way when it was sent. */
  private async copyAfter(request: HttpRequest, subject: string): Promise<number> {
    const seen = Number((request.body as Form).text('_copy'));
    const now = (await this.kept.find(request, { form: 'decision', subject }))?.revision ?? 0;
    return now <= seen + 1 ? now : seen;
  }
}

/** That show the form again instead of sending it. */
const BUTTONS = ['_xem', '_tinh', '_thong-qua', '_trang'] as const;

function kindAt({ url = '' }: HttpRequest): DecisionKind {
  const [path = ''] = url.split('?');
  return path.endsWith(`/${AMEND.slug}`) ? AMEND : DECIDE;
}

/** @throws the error if a form cannot tell it */
function problemOfCopy(error: unknown): ProblemBody {
  const problem = refusalOfCopy(error);
  if (!problem) throw error;
  return problem;
}
