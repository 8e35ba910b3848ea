import { CalendarEndings } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reach, Scope } from '../http/gate/scope.js';
import { PlaceNames } from '../http/place-names.js';
import { Reads } from '../http/route-docs.js';
import { CalendarEndingsBody } from './calendar-ending-views.js';

@ApiTags('Lịch làm việc')
@Controller('api/v1/calendars/endings')
export class CalendarEndingsController {
  constructor(
    private readonly endings: CalendarEndings,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads('ListCalendars', 'Lịch làm việc sắp hết, hoặc hết trước hạn của việc chưa xong', CalendarEndingsBody)
  async list(@Scope() scope: readonly string[], @Reach() reach: readonly string[]): Promise<CalendarEndingsBody> {
    const found = await this.endings.list({ scope, reach }, this.clock.today());
    const areas = await this.places.areas(found.map(({ area }) => area));
    return { items: found.map((one) => ({ ...one, areaName: areas(one.area) })) };
  }
}
