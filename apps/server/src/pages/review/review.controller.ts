import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { PROPOSAL } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { chosenForm, doneForm } from './review-acts.js';
import { ReviewPages } from './review-pages.js';

@ApiExcludeController()
@Controller('phuong-an/:id/xet')
export class ReviewController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly review: ReviewPages,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(id, request));
  }

  private async content(id: string, request: HttpRequest): Promise<Content> {
    const proposal = await this.api.ask(request, PROPOSAL, { id });
    const form = chosenForm(proposal, textIn(request, 'viec'));
    return this.review.content(request, proposal, { form, done: doneForm(textIn(request, 'da'))?.button });
  }
}
