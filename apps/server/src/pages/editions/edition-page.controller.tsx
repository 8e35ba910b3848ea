import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { EDITION, EDITION_CHANGES, PROPOSAL } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { EditionPage } from './edition-page.js';

@ApiExcludeController()
@Controller('phuong-an/:id/ban/:edition')
export class EditionPageController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  show(
    @Param() { id, edition }: Readonly<Record<'id' | 'edition', string>>,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.pages.send(request, reply, this.content(request, { id, edition }));
  }

  private async content(request: HttpRequest, of: Readonly<Record<'id' | 'edition', string>>): Promise<Content> {
    const [proposal, shown, changes] = await Promise.all([
      this.api.ask(request, PROPOSAL, { id: of.id }),
      this.api.ask(request, EDITION, of),
      this.api.ask(request, EDITION_CHANGES, of, { from: textIn(request, 'so-voi') }),
    ]);
    const body = <EditionPage proposal={proposal} shown={shown} changes={changes.from === null ? null : changes} />;
    return { title: `Bản ${String(shown.edition)} của ${proposal.number}`, here: 'proposals', body };
  }
}
