import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { ANSWER_FORM } from '../answering/answer-form.js';
import { Api } from '../api/api.js';
import { PROPOSAL, PROPOSAL_TIMELINE } from '../api/questions.js';
import { historyOf } from '../history/history-of.js';
import { momentOf } from '../past/page-moment.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { PROPOSAL_FORMS } from './proposal-forms.js';
import { ProposalPage } from './proposal-page.js';

const ACTS: readonly { readonly slug: string; readonly button: string }[] = [
  ...PROPOSAL_FORMS,
  ANSWER_FORM,
  { slug: 'dinh-chinh', button: 'Đính chính' },
];

/** As it is known now. */
const WHOLE_TIMELINE = Object.assign({}, PROPOSAL_TIMELINE, { ofNow: true });

@ApiExcludeController()
@Controller('phuong-an/:id')
export class ProposalPagesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(id, request), { what: 'proposal', id });
  }

  private async content(id: string, request: HttpRequest): Promise<Content> {
    const newest = { order: 'newest', limit: '100' };
    const [moment, cursor] = [momentOf(request), textIn(request, 'truoc')];
    const [proposal, timeline, since] = await Promise.all([
      this.api.ask(request, PROPOSAL, { id }),
      this.api.ask(request, PROPOSAL_TIMELINE, { id }, { ...newest, cursor }),
      // Also what happened after what is shown.
      moment || cursor ? this.api.ask(request, WHOLE_TIMELINE, { id }, newest) : null,
    ]);
    const { next } = timeline;
    const home = `/phuong-an/${proposal.id}`;
    const earlier = next === null ? null : `${home}?${new URLSearchParams({ truoc: next }).toString()}#dien-bien`;
    const slug = textIn(request, 'da');
    const done = ACTS.find((form) => form.slug === slug)?.button ?? null;
    const older = (after: string) => this.api.ask(request, WHOLE_TIMELINE, { id }, { ...newest, cursor: after });
    const history = await historyOf(since ?? timeline, older, { moment, page: home });
    const body = <ProposalPage {...{ proposal, timeline, older: earlier, done, history }} />;
    return { title: `${proposal.number} ${proposal.title}`, here: 'proposals', body, scripts: ['history.js'] };
  }
}
