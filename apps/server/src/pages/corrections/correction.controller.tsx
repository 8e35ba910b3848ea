import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import { Api } from '../api/api.js';
import { PROPOSAL, PROPOSAL_TIMELINE } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { correctionBody } from './correction-form.js';
import { CorrectionPage } from './correction-page.js';

interface Sent {
  readonly typed: Form;
  readonly again: Again;
}

@ApiExcludeController()
@Controller('phuong-an/:id/dinh-chinh')
export class CorrectionController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: FormActs,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  async show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    await this.pages.send(request, reply, this.content(request, id));
  }

  @Post()
  @AsPage()
  @TakesQuery()
  @TakesBody()
  async correct(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const typed = request.body as Form;
    const { chosen } = await this.found(request, id);
    if (!chosen) throw new Problem('NOT_FOUND');
    await this.acts.perform(request, reply, {
      act: {
        path: '/proposals/{id}/corrections',
        parts: { id },
        body: correctionBody(typed, chosen.entry, chosen.may.fields),
      },
      to: () => `/phuong-an/${id}?da=dinh-chinh`,
      again: (again) => this.content(request, id, { typed, again }),
    });
  }

  private async content(request: HttpRequest, id: string, sent?: Sent): Promise<Content> {
    const { proposal, correctable, chosen } = await this.found(request, id);
    const body = (
      <CorrectionPage {...{ proposal, correctable, chosen }} typed={sent?.typed} again={sent?.again ?? null} />
    );
    return { title: `Đính chính ${proposal.number}`, here: 'proposals', body };
  }

  private async found(request: HttpRequest, id: string) {
    const [proposal, { items }] = await Promise.all([
      this.api.ask(request, PROPOSAL, { id }),
      this.api.ask(request, PROPOSAL_TIMELINE, { id }, { order: 'newest', limit: '100' }),
    ]);
    const may = proposal.acts.flatMap(({ corrections }) => corrections);
    const correctable = items.flatMap((entry) => {
      const found = may.find(({ revision }) => revision === entry.revision);
      return found ? [{ entry, may: found }] : [];
    });
    const chosen = correctable.find(({ entry }) => String(entry.revision) === textIn(request, 'viec'));
    return { proposal, correctable, chosen };
  }
}
