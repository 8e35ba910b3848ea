import { ownerId } from '@app/domain';
import { CalendarQueries } from '@app/read-side';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AreaActs } from '../acts/area-acts.js';
import { Me, ReplaceRequest } from '../http/command-request.js';
import { Reads, Replaces } from '../http/route-docs.js';
import { AreaParam } from '../http/id-param.js';
import { PlaceNames } from '../http/place-names.js';
import { flagOf, PageQuery } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { CalendarBody, CalendarQuery } from './calendar-body.js';
import { areaCalendarBody, AreaCalendarShownBody, CalendarAnswerBody, CalendarPageBody } from './calendar-views.js';
import { TellCalendar } from './tell-calendar.js';

@ApiTags('Lịch làm việc')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarQueries,
    private readonly places: PlaceNames,
    private readonly telling: TellCalendar,
    private readonly acts: AreaActs,
  ) {}

  @Get()
  @Reads('ListCalendars', 'Lịch làm việc của cả nước và của các địa bàn được xem', CalendarPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Query() { cursor, limit }: PageQuery,
  ): Promise<CalendarPageBody> {
    const page = await this.calendars.list({ scope, reach, after: cursor, limit });
    const areas = await this.places.areas(page.items.map(({ area }) => area));
    return { items: page.items.map((view) => areaCalendarBody(view, areas)), next: page.next };
  }

  @Get(':area')
  @Reads('ReadCalendar', 'Lịch làm việc riêng của một địa bàn; vn là của cả nước', AreaCalendarShownBody, 'one')
  async get(
    @Me() reader: string,
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('area', AreaParam) area: readonly string[],
  ): Promise<AreaCalendarShownBody> {
    const found = await this.calendars.get(ownerId(area), { scope, reach });
    if (!found) throw new Problem('NOT_FOUND');
    const acts = await this.acts.of({ area, by: reader, acts: ['ChangeCalendar'] });
    return Object.assign(areaCalendarBody(found, await this.places.areas([found.area])), { acts });
  }

  @Put(':area')
  @Replaces(
    'ChangeCalendar',
    'Đặt lịch làm việc của địa bàn',
    'Gửi trọn phiên bản mới. Lần đầu không gửi If-Match. Lịch được thêm vào lịch của cấp trên, trừ khi replaces là true; ?dryRun=true chỉ cho xem khác gì.',
    CalendarAnswerBody,
  )
  change(
    @Param('area', AreaParam) area: readonly string[],
    @Query() query: CalendarQuery,
    @Body() body: CalendarBody,
    @ReplaceRequest() request: CommandRequest,
  ): Promise<CalendarAnswerBody> {
    return this.telling.tell(area, body, { query, request: { ...request, dryRun: flagOf(query.dryRun) ?? false } });
  }
}
