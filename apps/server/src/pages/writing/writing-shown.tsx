import { Injectable } from '@nestjs/common';
import type { Fields } from '@app/pages';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { Api } from '../api/api.js';
import { PROPOSAL } from '../api/questions.js';
import { textIn as asked } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { CheckStep } from './check-step.js';
import { entries } from './content-fields.js';
import { ContentStep } from './content-step.js';
import { CostStep } from './cost-step.js';
import { Drafts, type Draft } from './drafts.js';
import { findProcedures } from './found-procedures.js';
import { othersWith } from './others-with-procedures.js';
import { PART_NAMES, type WritingPart } from './parts.js';
import { Found } from './procedure-search.js';
import { Sheets } from './sheets.js';
import { WarningsStep } from './warnings-step.js';
import { WritingPage } from './writing-page.js';
import { Writings } from './writings.js';
import type { SentWriting, ProposalWriting } from './writing.js';

/** Shows the parts of a proposal as it is written. */
@Injectable()
export class WritingShown {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly writings: Writings,
    private readonly sheets: Sheets,
    private readonly drafts: Drafts,
  ) {}

  /** What the form says, for the API. @throws ApiRefusal */
  async draft(request: HttpRequest, { id, fields }: SentWriting): Promise<Draft> {
    const proposal = await this.api.ask(request, PROPOSAL, { id });
    return this.drafts.draft(request, proposal, fields, await this.sheets.of(request, proposal, fields));
  }

  async show(
    request: HttpRequest,
    reply: HttpReply,
    at: { readonly id: string; readonly part: WritingPart },
  ): Promise<void> {
    const content = this.writings.open(request, at).then((writing) => this.content(request, writing));
    await this.pages.send(request, reply, content);
  }

  /** A form that was not kept as it was sent. */
  async again(request: HttpRequest, reply: HttpReply, writing: ProposalWriting, status: number): Promise<void> {
    await this.pages.send(request, reply, { ...(await this.content(request, writing)), status });
  }

  async suggest(request: HttpRequest, reply: HttpReply): Promise<void> {
    const found = await findProcedures(this.api, request, asked(request, 'tim') ?? '');
    this.pages.sendPart(reply, found && <Found found={found} chosen={[]} />);
  }

  async content(request: HttpRequest, writing: ProposalWriting): Promise<Content> {
    const { proposal, part } = writing;
    const body = <WritingPage writing={writing}>{await this.step(request, writing)}</WritingPage>;
    return {
      title: `${PART_NAMES[part]}: ${proposal.number}`,
      here: 'proposals',
      scripts: part === 'chi-phi' ? ['cost-sheet.js'] : [],
      body,
    };
  }

  private async step(request: HttpRequest, writing: ProposalWriting) {
    const { part, proposal, fields } = writing;
    if (part === 'kiem-tra') return <CheckStep writing={writing} />;
    if (part === 'canh-bao') return <WarningsStep writing={writing} />;
    if (part === 'chi-phi') {
      const sheet = await this.sheets.withBaselines(request, proposal, writing.sheet);
      return <CostStep writing={writing} sheet={sheet} />;
    }
    const words = request.method === 'GET' ? asked(request, 'tim') : undefined;
    const [found, others] = await Promise.all([
      words === undefined ? null : findProcedures(this.api, request, words),
      othersWith(this.api, request, { id: proposal.id, codes: codesIn(fields) }),
    ]);
    return <ContentStep writing={writing} found={found} others={others} />;
  }
}

const codesIn = (fields: Fields) => entries(fields, 'procedures', (part) => part('code'));
