import { Clock } from '@app/write-side';
import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { ME, MY_WORK, PLANS, WORKING_COPIES } from '../api/questions.js';
import { Pages } from '../frame/pages.js';
import { textIn } from '../browser/query.js';
import type { CopyListBody } from '../../working-copies/working-copy-views.js';
import { momentOf } from '../past/page-moment.js';
import { doneThere } from './done-there.js';
import { viewAt, type WorkFilterTexts } from './work-view.js';
import { WorkPage } from './work-page.js';

/** With more than this one may want to narrow it. */
const MUCH = 10;

@ApiExcludeController()
@Controller('viec')
export class WorkPagesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request));
  }

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const { asked } = viewAt(textIn(request, 'xem'));
    const table = addressOf('/my-work.csv', {}, { view: asked, ...filtersIn(request) });
    return passedOn(await this.api.flow(request, table), reply);
  }

  private async content(request: HttpRequest) {
    const view = viewAt(textIn(request, 'xem'));
    const filters = filtersIn(request);
    const [work, copies, { posts }] = await Promise.all([
      this.api.ask(request, MY_WORK, {}, { view: view.asked, ...filters, cursor: textIn(request, 'tiep') }),
      this.copies(request),
      this.api.ask(request, ME),
    ]);
    const next = work.next === null ? null : view.href({ ...filters, cursor: work.next });
    const isNarrowed = filters.kind !== undefined || filters.plan !== undefined;
    const plans = isNarrowed || work.counts.total > MUCH ? await this.plans(request) : null;
    const done = doneThere(textIn(request, 'da'));
    const body = (
      <WorkPage
        {...{ view, work, next, filters, plans, done, posts }}
        today={request.told?.date ?? this.clock.today()}
        copies={copies}
      />
    );
    const isWhole = view.slug === null && !isNarrowed;
    const waiting = isWhole ? { waiting: work.counts.total } : {};
    return { title: 'Việc của tôi', here: 'work' as const, body, ...waiting };
  }

  /** Of the past there are none. */
  private async copies(request: HttpRequest): Promise<CopyListBody['items']> {
    return momentOf(request) ? [] : (await this.api.ask(request, WORKING_COPIES)).items;
  }

  private async plans(request: HttpRequest) {
    return (await this.api.ask(request, PLANS, {}, { limit: '100' })).items;
  }
}

function filtersIn(request: HttpRequest): WorkFilterTexts {
  return { kind: textIn(request, 'loai') || undefined, plan: textIn(request, 'ke-hoach') || undefined };
}
