import { calendarDifference, calendarOver, ownerId } from '@app/domain';
import { CalendarQueries } from '@app/read-side';
import { ReferenceData, type CommandRequest } from '@app/write-side';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReplaceRequest } from '../http/command-request.js';
import { Commands } from '../http/commands.js';
import { Reads, Replaces } from '../http/route-docs.js';
import { AreaParam } from '../http/id-param.js';
import { PlaceNames } from '../http/place-names.js';
import { flagOf, PageQuery } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { CalendarBody, calendarOf, CalendarQuery } from './calendar-body.js';
import { AreaCalendarBody, areaCalendarBody, CalendarAnswerBody, CalendarPageBody } from './calendar-views.js';

@ApiTags('Lịch làm việc')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarQueries,
    private readonly places: PlaceNames,
    private readonly commands: Commands,
    private readonly reference: ReferenceData,
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
  @Reads('ReadCalendar', 'Lịch làm việc riêng của một địa bàn; vn là của cả nước', AreaCalendarBody, 'one')
  async get(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('area', AreaParam) area: readonly string[],
  ): Promise<AreaCalendarBody> {
    const found = await this.calendars.get(ownerId(area), { scope, reach });
    if (!found) throw new Problem('NOT_FOUND');
    return areaCalendarBody(found, await this.places.areas([found.area]));
  }

  @Put(':area')
  @Replaces(
    'ChangeCalendar',
    'Đặt lịch làm việc của địa bàn',
    'Gửi trọn phiên bản mới. Lần đầu không gửi If-Match. Lịch được thêm vào lịch của cấp trên, trừ khi replaces là true; ?dryRun=true chỉ cho xem khác gì.',
    CalendarAnswerBody,
  )
  async change(
    @Param('area', AreaParam) area: readonly string[],
    @Query() query: CalendarQuery,
    @Body() body: CalendarBody,
    @ReplaceRequest() request: CommandRequest,
  ): Promise<CalendarAnswerBody> {
    const id = ownerId(area);
    const calendar = calendarOf(id, body);
    const dryRun = flagOf(query.dryRun) ?? false;
    const { revision, position, changed } = await this.commands.send(
      'calendar',
      id,
      { type: 'ChangeCalendar', area, calendar },
      { ...request, dryRun },
    );
    const above = await this.reference.calendarOf(area.slice(0, -1));
    return {
      id,
      revision,
      position,
      changed,
      dryRun,
      difference: above && calendarDifference(above, calendarOver(above, calendar)),
    };
  }
}
