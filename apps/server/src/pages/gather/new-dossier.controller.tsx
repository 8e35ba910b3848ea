import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { AnswerBody } from '../../http/commands.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { withPosition } from '../acts/form-acts.js';
import { headOf } from '../acts/hidden-fields.js';
import { problemToShow } from '../acts/shown-problem.js';
import { Api } from '../api/api.js';
import type { Form } from '../browser/form.js';
import { redirect } from '../browser/redirect.js';
import { textIn } from '../browser/query.js';
import { typedIn, type Typed } from '../browser/typed.js';
import { Pages } from '../frame/pages.js';
import { TICK_ALL, tickedAsAsked, tickedInForm, tickName } from './choice.js';
import { GatherPages } from './gather-pages.js';
import { NewDossierPages, type Asked } from './new-dossier-pages.js';
import { unclearWhich } from './which-dossier.js';

type Refused = Asked & { readonly problem: ProblemBody };

/** Proposals are chosen for a dossier that is opened with them, or for one that is open. */
@ApiExcludeController()
@Controller('ho-so/moi')
export class NewDossierController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly shown: NewDossierPages,
    private readonly gathered: GatherPages,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const proposal = textIn(request, 'phuong-an');
    const typed = typedIn(proposal === undefined ? {} : { [tickName(proposal)]: '1' });
    const [plan, path, unit] = ['ke-hoach', 'duong', 'don-vi'].map((name) => textIn(request, name));
    return this.pages.send(request, reply, this.shown.content(request, { plan, path, unit, typed }));
  }

  @Post()
  @AsPage()
  @TakesBody()
  async gather(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const typed = request.body as Form;
    const place = placeIn(typed);
    if (typed.has('_tinh') || typed.has(TICK_ALL.name)) {
      const shown = typed.has(TICK_ALL.name) ? tickedAsAsked(typed) : typed;
      return this.pages.send(request, reply, this.shown.content(request, { ...place, typed: shown }));
    }
    const problem = unclearWhich(typed, String(request.id));
    if (problem) return this.again(request, reply, { ...place, typed, problem });
    const chosen = typed.text('dossier');
    const dossier = chosen === '' ? await this.open(request, typed) : { id: chosen, position: null };
    if ('code' in dossier) return this.again(request, reply, { ...place, typed, problem: dossier });
    const { id, position } = dossier;
    if (tickedInForm(typed).length > 0) return this.gathered.change(request, reply, id, position);
    redirect(reply, withPosition(`/ho-so/${id}/gom`, position));
  }

  private async again(request: HttpRequest, reply: HttpReply, refused: Refused): Promise<void> {
    const content = await this.shown.content(request, refused);
    await this.pages.send(request, reply, { ...content, status: refused.problem.status });
  }

  /** Or why not. Once it is open, what else goes wrong is told on its own page: nobody opens it twice. @throws ApiRefusal */
  private async open(request: HttpRequest, typed: Form): Promise<AnswerBody | ProblemBody> {
    const unit = typed.text('don-vi');
    const body = { path: typed.text('duong'), title: typed.text('title'), ...(unit === '' ? {} : { unit }) };
    const act = { path: '/plans/{plan}/dossiers', parts: { plan: typed.text('ke-hoach') }, body };
    return this.api.act(request, { ...act, key: headOf(typed).key }).catch(problemToShow);
  }
}

function placeIn(typed: Typed) {
  return { plan: typed.text('ke-hoach'), path: typed.text('duong'), unit: typed.text('don-vi') || undefined };
}
