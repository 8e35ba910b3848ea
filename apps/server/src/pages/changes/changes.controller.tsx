import type { CivilDate } from '@app/domain';
import { Clock } from '@app/write-side';
import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { CHANGES, CHANGE_SUMMARY, LINES_BETWEEN } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { PlanChoicesOf } from '../proposals/list/plan-choices.js';
import { ChangedLinesPage } from './lines-page.js';
import {
  askedIn,
  changesAddress,
  given,
  HOME,
  IN_SUM,
  questionOf,
  SORT,
  type AskedComparison,
} from './change-filters.js';
import { FaultySpanPage, isFaultySpan } from './faulty-span-page.js';
import { ChangeListPage } from './list-page.js';
import { ChangeSummaryPage } from './summary-page.js';

const ROWS = '50';
/** Days before today, where the address names none. */
const USUAL = 30;
const TITLE = 'So sánh hai ngày';

@ApiExcludeController()
@Controller('thay-doi')
export class ChangePagesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly choices: PlanChoicesOf,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  summary(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.orFaults(request, this.summed(request)));
  }

  @Get('danh-sach')
  @AsPage()
  @TakesQuery()
  list(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.orFaults(request, this.listed(request)));
  }

  @Get('dong')
  @AsPage()
  @TakesQuery()
  lines(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.orFaults(request, this.changedLines(request)));
  }

  @Get('bang-tinh')
  @AsPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const table = addressOf('/changes.csv', {}, questionOf(this.asked(request)));
    return passedOn(await this.api.flow(request, table), reply);
  }

  private async summed(request: HttpRequest): Promise<Content> {
    const asked = this.asked(request);
    const by = textIn(request, 'chia') || 'plan';
    const cursor = textIn(request, 'tiep');
    const { plan, unit, stage } = asked.filters;
    const wide = { ...asked, filters: given({ plan, unit, stage }) };
    const [summary, choices] = await Promise.all([
      this.api.ask(request, CHANGE_SUMMARY, {}, { ...questionOf(wide, by), cursor, limit: ROWS }),
      this.choices.of(request, asked.filters.plan),
    ]);
    const next = summary.next === null ? null : changesAddress(HOME, asked, { chia: by, tiep: summary.next });
    return { title: TITLE, here: 'changes', body: <ChangeSummaryPage {...{ summary, asked, choices, next }} /> };
  }

  private async listed(request: HttpRequest): Promise<Content> {
    const asked = this.asked(request);
    const [cursor, sort] = [textIn(request, 'tiep'), textIn(request, SORT) || undefined];
    const { path, fromStage, stage } = asked.filters;
    const [page, choices] = await Promise.all([
      this.api.ask(request, CHANGES, {}, { ...questionOf(asked), sort, cursor, limit: ROWS, total: 'true' }),
      this.choices.of(request, asked.filters.plan, { path, stages: [fromStage, stage] }),
    ]);
    const next =
      page.next === null
        ? null
        : changesAddress(`${HOME}/danh-sach`, asked, { ...(sort && { [SORT]: sort }), tiep: page.next });
    return {
      title: 'Phương án có thay đổi',
      here: 'changes',
      body: <ChangeListPage {...{ page, asked, sort, choices, next }} />,
    };
  }

  private async changedLines(request: HttpRequest): Promise<Content> {
    const asked = this.asked(request);
    const [inSum = '', cursor] = [textIn(request, IN_SUM), textIn(request, 'tiep')];
    const { plan, unit, ward, stage, ...days } = questionOf(asked);
    const narrowed = { plan, unit, ward, stage, from: days['from'], to: days['to'], by: days['by'] };
    const page = await this.api.ask(request, LINES_BETWEEN, {}, { ...narrowed, inSum, cursor, limit: ROWS });
    const more = { [IN_SUM]: inSum, tiep: page.next ?? '' };
    const next = page.next === null ? null : changesAddress(`${HOME}/dong`, asked, more);
    return {
      title: 'Vì đâu tiết kiệm thay đổi',
      here: 'changes',
      body: <ChangedLinesPage {...{ page, asked, next }} />,
    };
  }

  /** Days that are none are asked for again. */
  private async orFaults(request: HttpRequest, content: Promise<Content>): Promise<Content> {
    try {
      return await content;
    } catch (error) {
      if (!(error instanceof ApiRefusal) || !isFaultySpan(error.problem)) throw error;
      const body = <FaultySpanPage asked={this.asked(request)} problem={error.problem} />;
      return { title: TITLE, here: 'changes', status: error.problem.status, body };
    }
  }

  private asked(request: HttpRequest): AskedComparison {
    const to = this.clock.today();
    return askedIn(request, { from: daysBefore(to, USUAL), to });
  }
}

function daysBefore(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
