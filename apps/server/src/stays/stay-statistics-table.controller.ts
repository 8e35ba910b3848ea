import { STAY_STATE_NAMES, STAY_STATISTICS_COLUMNS, TABLE_FILES, type StayState } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { LIMITS } from '../http/limits.js';
import { ShownStays } from './shown-stays.js';
import { StayStatisticsFilterQuery } from './stay-query.js';
import type { StayStatisticsBody } from './stay-statistics-views.js';

const STATES: readonly StayState[] = ['all', 'ended', 'running'];

@ApiTags('Thời gian ở từng bước')
@Controller('api/v1/stays/statistics.csv')
export class StayStatisticsTableController {
  constructor(
    private readonly stays: ShownStays,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListProposals', 'Thời gian ở bước dạng bảng: mỗi phần ba dòng, tất cả, đã rời bước và còn ở bước')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: StayStatisticsFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.stayStatistics}-${this.clock.today()}`,
      headings: Object.values(STAY_STATISTICS_COLUMNS),
      rowsOf: async (after) => {
        const { parts, next } = await this.stays.statistics(query, scope, { after, limit: LIMITS.page });
        return { items: parts.flatMap((part) => STATES.map((state) => cellsOf(part, state))), next };
      },
    });
  }
}

function cellsOf(part: Plain<StayStatisticsBody>['parts'][number], state: StayState) {
  const { stays, days, workingDays, due, late, lateRate } = part[state];
  return inColumns(STAY_STATISTICS_COLUMNS, {
    name: part.name,
    state: STAY_STATE_NAMES[state],
    stays,
    daysMedian: medianCell(days),
    daysLongest: days.longest,
    daysHolder: holderCell(days),
    workingDaysMedian: medianCell(workingDays),
    workingDaysLongest: workingDays.longest,
    workingDaysHolder: holderCell(workingDays),
    workingDaysUnknown: workingDays.unknown,
    due,
    late,
    lateRate: lateRate.shown,
    value: part.value,
  });
}

type Days = Plain<StayStatisticsBody>['total']['all']['days'];

/** As spreadsheets set to Vietnamese read it. */
function medianCell({ median }: Days) {
  return median === null ? null : { digits: median.replace('.', ',') };
}

function holderCell({ holder }: Days): string | null {
  return holder && (holder.number ?? holder.title);
}
