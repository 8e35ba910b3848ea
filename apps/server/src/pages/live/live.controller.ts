import { Controller, Get, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import type { SessionBody } from '../../sessions/session-views.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { textIn } from '../browser/query.js';
import { ONE_THING, OVERVIEW_NAMES, SINCE } from './concern.js';
import { keepSession } from '../sign-in/session-cookie.js';

/** For the pages' script, not for people. */
@ApiExcludeController()
@Controller()
export class PageLiveController {
  constructor(private readonly api: Api) {}

  /** That my work changed, as it happens. */
  @Get('viec/song')
  @AsPage()
  @TakesQuery()
  async myWork(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    return passedOn(await this.api.flow(request, addressOf('/my-work/stream')), reply);
  }

  /** That something of many changed. */
  @Get('tin-moi')
  @AsPage()
  @TakesQuery()
  overview(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const given = Object.entries(OVERVIEW_NAMES).map(([filter, name]) => [filter, textIn(request, name)] as const);
    return this.told(request, reply, addressOf('/overview/stream', {}, Object.fromEntries(given)));
  }

  /** That one thing changed. @throws Problem NOT_FOUND */
  @Get('tin-moi/:kind/:id')
  @AsPage()
  @TakesQuery()
  async one(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    const [, thing] = Object.entries(ONE_THING).find(([word]) => word === kind) ?? [];
    if (!thing) throw new Problem('NOT_FOUND');
    return this.told(request, reply, addressOf(thing.path, { id }));
  }

  /** While somebody works their session goes on, as long as the API lets it. */
  @Post('gia-han')
  @AsPage()
  @TakesBody()
  async renew(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    reply.header('cache-control', 'no-store');
    try {
      const sent = { method: 'POST', url: '/api/v1/sessions/renewal', headers: {} } as const;
      const { body } = await this.api.send(request, sent);
      keepSession(request, reply, body as SessionBody);
      reply.status(204).send('');
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      reply.status(error.problem.status).send('');
    }
  }

  private async told(request: HttpRequest, reply: HttpReply, address: string): Promise<StreamableFile> {
    return passedOn(await this.api.flow(request, address, textIn(request, SINCE) ?? null), reply);
  }
}
