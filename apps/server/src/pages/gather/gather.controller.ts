import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesBody, TakesQuery } from '../../http/unknown-input.interceptor.js';
import type { Form } from '../browser/form.js';
import { Pages } from '../frame/pages.js';
import { TICK_ALL, tickedAsAsked } from './choice.js';
import { GatherPages } from './gather-pages.js';

/** What is in a dossier that is being put together. */
@ApiExcludeController()
@Controller('ho-so/:id/gom')
export class GatherController {
  constructor(
    private readonly pages: Pages,
    private readonly shown: GatherPages,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.shown.content(request, id));
  }

  @Post()
  @AsPage()
  @TakesBody()
  async change(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const typed = request.body as Form;
    if (typed.has(TICK_ALL.name)) {
      return this.pages.send(request, reply, this.shown.content(request, id, { typed: tickedAsAsked(typed) }));
    }
    await this.shown.change(request, reply, id);
  }
}
