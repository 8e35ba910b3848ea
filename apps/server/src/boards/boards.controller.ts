import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../http/answer-fields.js';
import { Scope } from '../http/gate/scope.js';
import { Reads } from '../http/route-docs.js';
import { BoardOverviewBody } from './board-overview-views.js';
import { BoardOverviewQuery } from './board-query.js';
import { ShownBoards } from './shown-boards.js';

@ApiTags('Theo dõi')
@Controller('api/v1/board')
export class BoardsController {
  constructor(private readonly boards: ShownBoards) {}

  @Get()
  @Reads('ReadBoard', 'Phương án đang ở đâu: theo địa bàn, kế hoạch hoặc đơn vị', BoardOverviewBody)
  overview(@Scope() scope: readonly string[], @Query() query: BoardOverviewQuery): Promise<Plain<BoardOverviewBody>> {
    const { cursor: after, limit } = query;
    return this.boards.overview(scope, query, { after, limit });
  }
}
