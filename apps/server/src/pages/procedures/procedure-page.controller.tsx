import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { PROCEDURE, PROCEDURE_VERSION, PROCEDURE_VERSIONS, PROPOSALS } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { doneBaseline } from './baselines/baseline-form.js';
import { procedureAddress } from './procedure-addresses.js';
import { ProcedurePage } from './procedure-page.js';
import { VersionPage } from './version-page.js';

/** The most that are shown beside a procedure. */
const PROPOSALS_SHOWN = '10';

@ApiExcludeController()
@Controller('thu-tuc/:id')
export class ProcedurePageController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request, id));
  }

  @Get('ban/:version')
  @AsReadingPage()
  version(
    @Param('id') id: string,
    @Param('version') version: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.pages.send(request, reply, this.versionOf(request, id, version));
  }

  private async content(request: HttpRequest, id: string): Promise<Content> {
    const [code = ''] = id.split(':');
    const [procedure, versions, proposals] = await Promise.all([
      this.api.ask(request, PROCEDURE, { procedure: id }),
      this.api.ask(request, PROCEDURE_VERSIONS, { procedure: id }, { limit: '100', cursor: textIn(request, 'sau') }),
      this.api.ask(request, PROPOSALS, {}, { procedureCode: code, limit: PROPOSALS_SHOWN, total: 'true' }),
    ]);
    const { next } = versions;
    const address = procedureAddress(procedure.id);
    const later = next === null ? null : `${address}?${new URLSearchParams({ sau: next }).toString()}#cac-ban`;
    const done = doneBaseline(textIn(request, 'da'));
    const body = <ProcedurePage {...{ procedure, versions, later, proposals, done }} />;
    return { title: `${procedure.key}: ${procedure.name}`, here: 'procedures', body };
  }

  private async versionOf(request: HttpRequest, id: string, number: string): Promise<Content> {
    const [procedure, version] = await Promise.all([
      this.api.ask(request, PROCEDURE, { procedure: id }),
      this.api.ask(request, PROCEDURE_VERSION, { procedure: id, version: number }),
    ]);
    const body = <VersionPage procedure={procedure} version={version} />;
    return { title: `Bản đã nạp: ${procedure.key}`, here: 'procedures', body };
  }
}
