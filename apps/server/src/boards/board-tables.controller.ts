import type { StageKind } from '@app/domain';
import { BOARD_COLUMNS, BOARD_DIMENSION_NAMES, BOARD_OVERVIEW_COLUMNS, capital, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { PlanParam } from '../http/id-param.js';
import { LIMITS } from '../http/limits.js';
import type { BoardPathBody } from '../plans/board-path-views.js';
import type { BoardOverviewBody } from './board-overview-views.js';
import { BoardOverviewFilterQuery, BoardQuery } from './board-query.js';
import { ShownBoards } from './shown-boards.js';

@ApiTags('Theo dõi')
@Controller('api/v1')
export class BoardTablesController {
  constructor(
    private readonly boards: ShownBoards,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get('board.csv')
  @Tabulates('ReadBoard', 'Phương án đang ở đâu dạng bảng: mỗi dòng một địa bàn, kế hoạch hoặc đơn vị')
  overview(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: BoardOverviewFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.boardOverview}-${this.clock.today()}`,
      headings: [capital(BOARD_DIMENSION_NAMES[query.by ?? 'ward']), ...Object.values(BOARD_OVERVIEW_COLUMNS)],
      rowsOf: async (after) => {
        const { parts, next } = await this.boards.overview(scope, query, { after, limit: LIMITS.page });
        return { items: parts.map((part) => [part.name, ...partCells(part)]), next };
      },
    });
  }

  @Get('plans/:id/board.csv')
  @Tabulates('ReadBoard', 'Bảng theo dõi của một kế hoạch dạng bảng: mỗi dòng một đơn vị ở một bước của một đường đi')
  ofPlan(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) id: string,
    @Query() query: BoardQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.board}-${id}-${this.clock.today()}`,
      headings: Object.values(BOARD_COLUMNS),
      rowsOf: async () => {
        const { paths } = await this.boards.ofPlan(id, scope, query);
        return { items: paths.flatMap(pathCells), next: null };
      },
    });
  }
}

type Part = Plain<BoardOverviewBody>['parts'][number];

function partCells({ kinds, open, overdue, decided, completed, withdrawn, total }: Part) {
  const at = (kind: StageKind) => kinds.find((one) => one.kind === kind)?.open ?? 0;
  return inColumns(BOARD_OVERVIEW_COLUMNS, {
    review: at('review'),
    consolidation: at('consolidation'),
    submission: at('submission'),
    approval: at('approval'),
    open,
    overdue,
    decided,
    completed,
    withdrawn,
    total,
  });
}

/** A row for each stage and unit where something is, in the order of the stages. */
function pathCells({ path, pathName, stages, cells }: Plain<BoardPathBody>) {
  return stages.flatMap(({ stage }) =>
    cells
      .filter((cell) => cell.stage === stage.id)
      .map(({ unitName, open, overdue, total }) =>
        inColumns(BOARD_COLUMNS, {
          path: pathName ?? path,
          stage: stage.name,
          unit: unitName,
          open,
          overdue,
          ended: total - open,
          total,
        }),
      ),
  );
}
