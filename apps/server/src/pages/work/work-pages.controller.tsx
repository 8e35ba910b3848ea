import { Clock } from '@app/write-side';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { MY_WORK, WORKING_COPIES } from '../api/questions.js';
import { Pages } from '../frame/pages.js';
import { textIn } from '../browser/query.js';
import { doneThere } from './done-there.js';
import { viewAt } from './work-view.js';
import { WorkPage } from './work-page.js';

@ApiExcludeController()
@Controller('viec')
export class WorkPagesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request));
  }

  private async content(request: HttpRequest) {
    const view = viewAt(textIn(request, 'xem'));
    const [work, copies] = await Promise.all([
      this.api.ask(request, MY_WORK, {}, { view: view.asked, cursor: textIn(request, 'tiep') }),
      this.api.ask(request, WORKING_COPIES),
    ]);
    const next = work.next === null ? null : view.href(work.next);
    const done = doneThere(textIn(request, 'da'));
    const body = <WorkPage {...{ view, work, next, done }} today={this.clock.today()} copies={copies.items} />;
    return { title: 'Việc của tôi', here: 'work' as const, body };
  }
}
