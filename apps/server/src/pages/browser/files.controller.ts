import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { codingFor } from '../../http/coding.js';
import { Open } from '../../http/gate/route-rule.js';
import { Problem } from '../../http/problem.js';
import { headerOf, type HttpReply, type HttpRequest } from '../../http/request.js';
import { BrowserFiles } from './files.js';

const YEAR_S = 31_536_000;

@ApiExcludeController()
@Controller('tep')
export class FilesController {
  constructor(private readonly files: BrowserFiles) {}

  @Get(':name')
  @Open()
  send(@Param('name') name: string, @Req() request: HttpRequest, @Res() reply: HttpReply): void {
    const file = this.files.find(name);
    if (!file) throw new Problem('NOT_FOUND');
    const coding = codingFor(headerOf(request, 'accept-encoding') ?? undefined);
    const isPacked = file.codings[coding] !== file.codings.identity;
    if (isPacked) reply.header('content-encoding', coding);
    reply.header('vary', 'accept-encoding').header('cache-control', `public, max-age=${String(YEAR_S)}, immutable`);
    reply.header('content-type', file.type).send(file.codings[coding]);
  }
}
