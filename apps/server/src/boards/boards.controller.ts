import { BoardOverviews } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../http/answer-fields.js';
import { areaNarrowedTo, within } from '../http/filter-fields.js';
import { Scope } from '../http/gate/scope.js';
import { PlaceNames } from '../http/place-names.js';
import { Reads } from '../http/route-docs.js';
import { BoardOverviewBody, boardOverviewBody } from './board-overview-views.js';
import { BoardOverviewQuery } from './board-query.js';

@ApiTags('Theo dõi')
@Controller('api/v1/board')
export class BoardsController {
  constructor(
    private readonly boards: BoardOverviews,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads('ReadBoard', 'Phương án đang ở đâu: theo địa bàn, kế hoạch hoặc đơn vị', BoardOverviewBody)
  async overview(
    @Scope() scope: readonly string[],
    @Query() { by = 'ward', area, plan, unit, cursor, limit }: BoardOverviewQuery,
  ): Promise<Plain<BoardOverviewBody>> {
    const today = this.clock.today();
    const asked = { scope: within(scope, area), today, plan, unit };
    const overview = await this.boards.of({ ...asked, by, after: cursor, limit });
    const values = overview.parts.map(({ value }) => value);
    const names = await this.places.ofParts(by, values);
    return boardOverviewBody(overview, { today, names, area: await this.named(area) });
  }

  private async named(area: string | undefined) {
    if (area === undefined) return null;
    const code = areaNarrowedTo(area);
    const names = await this.places.ofParts('ward', [code]);
    return { code, name: names.get(code) ?? code };
  }
}
