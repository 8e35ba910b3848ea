import { isCivilDate, type CivilDate } from '@app/domain';
import { Clock } from '@app/write-side';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { textIn } from '../browser/query.js';
import { redirect } from '../browser/redirect.js';
import { readDay } from '../browser/typed-day.js';
import { Pages } from '../frame/pages.js';
import { wayBack } from '../sign-in/way-back.js';
import { ChoicePage } from './choice-page.js';
import { BY_PAPER, CHOSEN } from './moment-form.js';
import { addressAt, withoutMoment } from './page-moment.js';

const BAD_DAY = 'Hãy ghi ngày theo dạng ngày/tháng/năm, như 30/06/2026.';
const AHEAD = 'Ngày xem lại không được sau hôm nay.';

@ApiExcludeController()
@Controller('chon-ngay')
export class MomentChoiceController {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  async show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const [typed, sense] = [textIn(request, CHOSEN.day), textIn(request, CHOSEN.sense)];
    const page = pageIn(textIn(request, CHOSEN.page) ?? '');
    const day = readDay(typed?.trim() ?? '');
    const fault = typed === undefined ? null : faultOf(day, this.clock.today());
    if (typed !== undefined && fault === null) {
      return redirect(reply, addressAt({ by: sense === BY_PAPER ? 'paper' : 'recorded', day }, page));
    }
    const body = <ChoicePage {...{ day, sense, page, fault }} />;
    return this.pages.send(request, reply, { title: 'Xem lại một ngày', status: fault === null ? 200 : 400, body });
  }
}

/** The present page of ours that is meant, else the first page. */
function pageIn(asked: string): string {
  const page = wayBack(withoutMoment('GET', wayBack(asked)));
  return /^\/(?:ngay|chon-ngay)\b/.test(page) ? wayBack('') : page;
}

function faultOf(day: string, today: CivilDate): string | null {
  if (!isCivilDate(day)) return BAD_DAY;
  return day > today ? AHEAD : null;
}
