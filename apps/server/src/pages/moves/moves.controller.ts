import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { given } from '../acts/act-form.js';
import { FormActs } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { DOSSIER } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { typedIn, type Typed } from '../browser/typed.js';
import { Pages } from '../frame/pages.js';
import { KeptForms } from '../keep/kept-forms.js';
import { paperBody } from '../papers/paper-body.js';
import { MOVES, type MoveKind } from './move-kinds.js';
import { MovePages } from './move-pages.js';

const SLUGS = MOVES.map(({ slug }) => slug);

/** Closing, submitting and accepting a dossier: the list as seen, with its letter. */
@ApiExcludeController()
@Controller('ho-so/:id')
export class MovesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly kept: KeptForms,
    private readonly shown: MovePages,
  ) {}

  @Get(SLUGS)
  @AsPage()
  @TakesQuery()
  async show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const kind = kindAt(request);
    const dossier = await this.api.ask(request, DOSSIER, { id });
    const copy = await this.kept.find(request, { form: kind.kept, subject: dossier.id });
    const typed = copy ? typedIn(copy.fields) : undefined;
    await this.pages.send(request, reply, this.shown.content(request, { kind, dossier, typed }));
  }

  @Post(SLUGS)
  @AsPage()
  @TakesBody()
  async perform(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const kind = kindAt(request);
    const typed = request.body as Form;
    const dossier = await this.api.ask(request, DOSSIER, { id });
    if (typed.has('_xem')) {
      await this.pages.send(request, reply, this.shown.content(request, { kind, dossier, typed }));
      return;
    }
    await this.acts.perform(request, reply, {
      act: { path: kind.path, parts: { id }, body: moveBody(typed, dossier) },
      to: () => `/ho-so/${id}?da=${kind.slug}`,
      again: (again) => this.shown.content(request, { kind, dossier, typed, again }),
      kept: { form: kind.kept, subject: dossier.id },
    });
  }
}

/** @throws Problem NOT_FOUND */
function kindAt({ url = '' }: HttpRequest): MoveKind {
  const [path = ''] = url.split('?');
  const kind = MOVES.find(({ slug }) => path.endsWith(`/${slug}`));
  if (!kind) throw new Problem('NOT_FOUND');
  return kind;
}

/** A list that changed since the form was shown is refused by its revision. */
function moveBody(typed: Typed, { entries, needsLetter }: DossierBody): object {
  return {
    proposals: entries.map(({ proposal, edition }) => ({ proposal, edition })),
    ...(needsLetter ? { letter: paperBody(typed, 'letter.') } : {}),
    ...given(typed, 'reason', 'occurredOn'),
  };
}
