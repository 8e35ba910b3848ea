import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { Pages } from '../../frame/pages.js';
import type { Concern } from '../../live/concern.js';
import { TargetPages } from './target-pages.js';

@ApiExcludeController()
@Controller('ke-hoach/:id/chi-tieu')
export class TargetPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly targets: TargetPages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  all(@Param('id') id: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.targets.all(request, id), concernOf(id));
  }

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  table(
    @Param('id') id: string,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    return this.targets.table(request, reply, id);
  }

  @Get(':target')
  @AsReadingPage()
  @TakesQuery()
  lines(
    @Param('id') id: string,
    @Param('target') target: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.pages.send(request, reply, this.targets.lines(request, id, target), concernOf(id));
  }

  @Get(':target/bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  linesTable(
    @Param('id') id: string,
    @Param('target') target: string,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    return this.targets.tableBehind(request, reply, { plan: id, target, list: '' });
  }

  @Get(':target/thu-tuc/bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  proceduresTable(
    @Param('id') id: string,
    @Param('target') target: string,
    @Req() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<StreamableFile> {
    return this.targets.tableBehind(request, reply, { plan: id, target, list: '/thu-tuc' });
  }

  @Get(':target/thu-tuc')
  @AsReadingPage()
  @TakesQuery()
  procedures(
    @Param('id') id: string,
    @Param('target') target: string,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    return this.pages.send(request, reply, this.targets.procedures(request, id, target), concernOf(id));
  }
}

/** Proposals, tasks and registries move targets. */
function concernOf(plan: string): Concern {
  return { what: 'overview', plan, kind: 'savings' };
}
