import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { ME, PLAN, PLANS } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { textIn } from '../browser/query.js';
import { NOTHING_TYPED, typedIn, type Typed } from '../browser/typed.js';
import { Pages, type Content } from '../frame/pages.js';
import { KeptForms } from '../keep/kept-forms.js';
import { draftableItems, placeOf } from './draftable-items.js';
import { NewProposalPage } from './new-proposal-page.js';
import { partAddress } from './parts.js';

@ApiExcludeController()
@Controller('phuong-an/moi')
export class NewProposalController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request, null, null));
  }

  @Post()
  @AsPage()
  @TakesBody()
  @TakesQuery()
  async begin(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const form = request.body as Form;
    const plan = textIn(request, 'ke-hoach') ?? '';
    const content = { title: form.text('title'), procedures: [], measures: [] };
    await this.acts.perform(request, reply, {
      act: {
        path: '/plans/{plan}/proposals',
        parts: { plan },
        body: { ...placeOf(form.text('item')), unit: form.text('unit'), ...content },
      },
      to: ({ id }) => partAddress(id, 'thu-tuc'),
      again: (again) => this.content(request, form, withItem(form, again)),
      kept: { form: 'new-proposal', subject: plan },
    });
  }

  private async content(request: HttpRequest, typed: Typed | null, again: Again | null): Promise<Content> {
    const [me, { items: plans }] = await Promise.all([
      this.api.ask(request, ME),
      this.api.ask(request, PLANS, {}, { status: 'adopted' }),
    ]);
    const chosen = textIn(request, 'ke-hoach') ?? plans[0]?.id ?? null;
    const { plan, copy } = chosen === null ? NO_PLAN : await this.under(request, chosen);
    const items = plan ? draftableItems(plan.document, me) : [];
    const shown = typed ?? (copy ? typedIn(copy.fields) : NOTHING_TYPED);
    const body = <NewProposalPage {...{ plans, plan, items, me, again }} typed={shown} copy={copy?.revision ?? null} />;
    return { title: 'Soạn phương án mới', here: 'proposals', body };
  }

  /** The plan, and what is kept of a proposal under it. */
  private async under(request: HttpRequest, id: string) {
    const [plan, copy] = await Promise.all([
      this.api.ask(request, PLAN, { plan: id }),
      this.kept.find(request, { form: 'new-proposal', subject: id }),
    ]);
    return { plan, copy };
  }
}

/** The API reads the texts before it looks for the item: all that is missing is told at once. */
function withItem(form: Form, again: Again): Again {
  const { status, errors = [] } = again.problem;
  if (status !== 400 || form.text('item') !== '') return again;
  const item = { field: 'item', rule: 'required', message: 'Hãy chọn nội dung rà soát.' };
  return { ...again, problem: Object.assign({}, again.problem, { errors: [item, ...errors] }) };
}

const NO_PLAN = { plan: null, copy: null };
