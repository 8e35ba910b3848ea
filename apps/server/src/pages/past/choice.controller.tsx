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
import { ChoicePage, type ChoiceFault } from './choice-page.js';
import { BY_PAPER, CHOSEN, type TypedMoment } from './moment-form.js';
import { addressAt, withoutMoment, type PageMoment } from './page-moment.js';

const BAD_DAY = 'Hãy ghi ngày theo dạng ngày/tháng/năm, như 30/06/2026.';
const AHEAD = 'Ngày xem lại không được sau hôm nay.';
const NOT_BY_PAPER = '“Đã biết đến hết ngày” chỉ dùng khi xem theo ngày trên giấy tờ.';

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
    const page = pageIn(textIn(request, CHOSEN.page) ?? '');
    const isAsked = textIn(request, CHOSEN.day) !== undefined;
    const typed = {
      day: dayIn(request, CHOSEN.day),
      sense: textIn(request, CHOSEN.sense),
      known: dayIn(request, CHOSEN.known),
    };
    const fault = isAsked ? faultOf(typed, this.clock.today()) : null;
    if (isAsked && fault === null) return redirect(reply, addressAt(momentChosen(typed), page));
    const body = <ChoicePage {...{ typed, page, fault }} />;
    return this.pages.send(request, reply, { title: 'Xem lại một ngày', status: fault === null ? 200 : 400, body });
  }
}

/** Where the past begins for who names no page: the first page leads to what waits now. */
const BOARD = '/theo-doi';

/** The present page of ours that is meant, else the board. */
function pageIn(asked: string): string {
  const page = wayBack(withoutMoment('GET', wayBack(asked)));
  return page === wayBack('') || /^\/(?:ngay|chon-ngay)\b/.test(page) ? BOARD : page;
}

const dayIn = (request: HttpRequest, name: string) => readDay(textIn(request, name)?.trim() ?? '');

function momentChosen({ day, sense, known }: TypedMoment): PageMoment {
  if (sense !== BY_PAPER) return { by: 'recorded', day };
  return known === '' ? { by: 'paper', day } : { by: 'paper', day, known };
}

function faultOf({ day, sense, known }: TypedMoment, today: CivilDate): ChoiceFault | null {
  const dayFault = faultOfDay(day, today);
  if (dayFault !== null) return { wrong: 'day', said: dayFault };
  if (known === '') return null;
  const knownFault = sense === BY_PAPER ? faultOfDay(known, today) : NOT_BY_PAPER;
  return knownFault === null ? null : { wrong: 'known', said: knownFault };
}

function faultOfDay(day: string, today: CivilDate): string | null {
  if (!isCivilDate(day)) return BAD_DAY;
  return day > today ? AHEAD : null;
}
