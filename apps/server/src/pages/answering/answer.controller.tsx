import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { FormActs } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { PROPOSAL } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { typedInCopy } from '../browser/typed.js';
import { Pages, type Content } from '../frame/pages.js';
import { KeptForms } from '../keep/kept-forms.js';
import { ANSWER_FORM } from './answer-form.js';
import { AnswerPage, type AnswerProps } from './answer-page.js';
import { chosenQuestion } from './open-questions.js';

@ApiExcludeController()
@Controller('phuong-an/:id/tra-loi')
export class AnswerController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly kept: KeptForms,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  showFirst(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.show(id, undefined, request, reply);
  }

  @Get(':opinion')
  @AsPage()
  @TakesQuery()
  show(
    @Param('id') id: string,
    @Param('opinion') opinion: string | undefined,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.pages.send(request, reply, this.asked(request, id, opinion));
  }

  @Post(':opinion')
  @AsPage()
  @TakesBody()
  async answer(
    @Param('id') id: string,
    @Param('opinion') opinion: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const typed = request.body as Form;
    const proposal = await this.api.ask(request, PROPOSAL, { id });
    await this.acts.perform(request, reply, {
      act: { path: ANSWER_FORM.path, parts: { id, opinion }, body: ANSWER_FORM.body(typed, proposal) },
      to: () => `/phuong-an/${proposal.id}?da=${ANSWER_FORM.slug}`,
      again: async (again) => {
        const now = await this.api.ask(request, PROPOSAL, { id });
        return content({ proposal: now, question: now.opinions.find((one) => one.id === opinion), typed, again });
      },
      kept: { form: 'opinion-answer', subject: proposal.id },
    });
  }

  private async asked(request: HttpRequest, id: string, opinion: string | undefined): Promise<Content> {
    const proposal = await this.api.ask(request, PROPOSAL, { id });
    const copy = await this.kept.find(request, { form: 'opinion-answer', subject: proposal.id });
    const typed = copy ? typedInCopy(copy) : undefined;
    return content({ proposal, question: chosenQuestion(proposal, opinion), typed, again: null });
  }
}

function content(props: AnswerProps): Content {
  const body = <AnswerPage {...props} />;
  return { title: `Trả lời ý kiến: ${props.proposal.number}`, here: 'proposals', body };
}
