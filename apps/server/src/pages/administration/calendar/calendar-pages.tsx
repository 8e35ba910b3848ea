import { Injectable } from '@nestjs/common';
import type { CalendarAnswerBody, CalendarPageBody } from '../../../calendars/calendar-views.js';
import type { HttpRequest } from '../../../http/request.js';
import type { FormOption } from '../../acts/act-form.js';
import { Api } from '../../api/api.js';
import { ApiRefusal } from '../../api/api-refusal.js';
import { CALENDAR, CALENDAR_HISTORY, CALENDARS } from '../../api/questions.js';
import type { Form } from '../../browser/form.js';
import { textIn } from '../../browser/query.js';
import { NOTHING_TYPED } from '../../browser/typed.js';
import type { Content } from '../../frame/pages.js';
import { momentOf } from '../../past/page-moment.js';
import { dayOf } from '../../parts/words.js';
import { AdministrationPlaces } from '../administration-places.js';
import { AreaChoices, areaIn, ownerOf } from '../area-choices.js';
import { Readers } from '../readers.js';
import type { SentForm } from '../sent-form.js';
import { CalendarForm, type CalendarToChange } from './calendar-form.js';
import { CalendarList } from './calendar-list.js';
import { CalendarPage } from './calendar-page.js';
import { CalendarPreview } from './calendar-preview.js';
import type { MovedAsked } from './moved-shown.js';

interface Tried {
  readonly answer: CalendarAnswerBody;
  readonly form: Form;
  readonly asked: MovedAsked;
}

@Injectable()
export class CalendarPages {
  constructor(
    private readonly api: Api,
    private readonly readers: Readers,
    private readonly areas: AreaChoices,
  ) {}

  async list(request: HttpRequest): Promise<Content> {
    const [{ items }, areas] = await Promise.all([this.calendars(request), this.areas.of(request)]);
    const known = new Set(items.map(({ id }) => id));
    const lacking = areas.map(({ value, name }) => ({ id: ownerOf(value), name })).filter(({ id }) => !known.has(id));
    return this.page(request, 'Lịch làm việc', <CalendarList items={items} lacking={lacking} />);
  }

  async one(request: HttpRequest, area: string): Promise<Content> {
    const [calendar, history] = await Promise.all([
      this.api.ask(request, CALENDAR, { area }),
      this.api.ask(request, CALENDAR_HISTORY, { area }, { limit: '100' }),
    ]);
    const today = momentOf(request)?.day ?? dayOf(new Date().toISOString());
    const nearest = today > calendar.to ? calendar.to : today;
    const year = textIn(request, 'nam') ?? nearest.slice(0, 4);
    const done = textIn(request, 'da') === 'ghi' ? 'Ghi lịch làm việc' : null;
    return this.page(
      request,
      `Lịch làm việc: ${calendar.areaName}`,
      <CalendarPage {...{ calendar, history, year, done }} />,
    );
  }

  async form(
    request: HttpRequest,
    area: string,
    { typed = NOTHING_TYPED, again = null }: SentForm = {},
  ): Promise<Content> {
    const calendar = await this.toChange(request, area);
    const home = homeOf(area, calendar.revision);
    const body = (
      <>
        <h1>Sửa lịch làm việc: {calendar.areaName}</h1>
        <CalendarForm {...{ calendar, home, typed, again }} to={`/quan-tri/lich/${area}/sua`} />
      </>
    );
    return this.page(request, `Sửa lịch làm việc: ${calendar.areaName}`, body);
  }

  async preview(request: HttpRequest, area: string, { answer, form, asked }: Tried): Promise<Content> {
    const { revision, areaName } = await this.toChange(request, area);
    const home = homeOf(area, revision);
    const body = (
      <>
        <h1>Lịch mới của {areaName} sẽ làm khác những gì</h1>
        <CalendarPreview {...{ answer, form, asked, home, revision }} to={`/quan-tri/lich/${area}/sua`} />
      </>
    );
    return this.page(request, `Xem trước lịch làm việc: ${areaName}`, body);
  }

  /** A new one is as long as the country's, and adds nothing yet. @throws ApiRefusal */
  private async toChange(request: HttpRequest, area: string): Promise<CalendarToChange> {
    try {
      return await this.api.ask(request, CALENDAR, { area });
    } catch (error) {
      if (!(error instanceof ApiRefusal) || error.problem.status !== 404) throw error;
      const own = (await this.areas.of(request)).find(({ value }) => ownerOf(value) === area);
      if (!own) throw error;
      return this.toBegin(request, own);
    }
  }

  private async toBegin(request: HttpRequest, { value, name }: FormOption): Promise<CalendarToChange> {
    const { from, to } = await this.api.ask(request, CALENDAR, { area: 'vn' });
    const nothing = { versions: [], daysOff: [], swappedWorkingDays: [], undecided: [], replaces: false };
    return { id: ownerOf(value), area: areaIn(value), areaName: name, from, to, ...nothing, revision: null };
  }

  private calendars(request: HttpRequest): Promise<CalendarPageBody> {
    return this.api.ask(request, CALENDARS, {}, { limit: '100', cursor: textIn(request, 'tiep') });
  }

  private async page(request: HttpRequest, title: string, body: Content['body']): Promise<Content> {
    const places = <AdministrationPlaces here="calendar" reader={await this.readers.of(request)} />;
    return { title, here: 'administration', body: [places, body] };
  }
}

/** Of an area that has none yet, the list. */
function homeOf(area: string, revision: number | null): string {
  return revision === null ? '/quan-tri/lich' : `/quan-tri/lich/${area}`;
}
