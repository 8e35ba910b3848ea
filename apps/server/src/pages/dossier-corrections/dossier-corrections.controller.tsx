import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import { FormActs, type Again } from '../acts/form-acts.js';
import type { Form } from '../browser/form.js';
import { textIn } from '../browser/query.js';
import { NOTHING_TYPED } from '../browser/typed.js';
import { dossierName } from '../dossiers/dossier-words.js';
import { Pages, type Content } from '../frame/pages.js';
import { DossierCorrectionPage } from './correction-page.js';
import { DossierRecords } from './dossier-records.js';
import { correctionBody } from './recorded-entry.js';

/** What a dossier records wrongly is put right. */
@ApiExcludeController()
@Controller('ho-so/:id/dinh-chinh')
export class DossierCorrectionsController {
  constructor(
    private readonly records: DossierRecords,
    private readonly pages: Pages,
    private readonly acts: FormActs,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request, id));
  }

  @Post()
  @AsPage()
  @TakesQuery()
  @TakesBody()
  async correct(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const typed = request.body as Form;
    const { chosen } = await this.records.of(request, id, textIn(request, 'viec'));
    if (!chosen) throw new Problem('NOT_FOUND');
    await this.acts.perform(request, reply, {
      act: { path: '/dossiers/{id}/corrections', parts: { id }, body: correctionBody(typed, chosen) },
      to: () => `/ho-so/${id}?da=dinh-chinh`,
      again: (again) => this.content(request, id, { typed, again }),
    });
  }

  private async content(
    request: HttpRequest,
    id: string,
    sent: { readonly typed: Form; readonly again: Again } | null = null,
  ): Promise<Content> {
    const found = await this.records.of(request, id, textIn(request, 'viec'));
    const signers = await this.records.signersOf(request, found.dossier, found.chosen);
    const body = (
      <DossierCorrectionPage
        {...found}
        signers={signers}
        typed={sent?.typed ?? NOTHING_TYPED}
        again={sent?.again ?? null}
      />
    );
    return { title: titleOf(found.dossier), here: 'dossiers', body };
  }
}

const titleOf = (dossier: DossierBody) => `Đính chính: ${dossierName(dossier)}`;
