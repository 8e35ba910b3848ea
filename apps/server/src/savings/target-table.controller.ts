import { TargetQueries } from '@app/read-side';
import { MET_NAMES, TABLE_FILES, TARGET_COLUMNS } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { PlanParam } from '../http/id-param.js';
import { Problem } from '../http/problem.js';
import { MayBeTooWide } from '../http/route-docs.js';
import { digits } from './line-cells.js';
import { targetResultsBody, type TargetResultsBody } from './target-results-views.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans/:id/targets.csv')
export class TargetTableController {
  constructor(
    private readonly targets: TargetQueries,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @MayBeTooWide
  @Tabulates('ReadTargets', 'Các chỉ tiêu của kế hoạch dạng bảng: mỗi con số một dòng cho mỗi cơ sở tính và mỗi loại')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) id: string,
  ): Promise<StreamableFile> {
    const today = this.clock.today();
    return this.tables.of(person, {
      file: `${TABLE_FILES.targets}-${id}-${today}`,
      headings: Object.values(TARGET_COLUMNS),
      rowsOf: async () => {
        const evaluated = await this.targets.evaluate(id, { scope, today });
        if (!evaluated) throw new Problem('NOT_FOUND');
        return { items: targetResultsBody(evaluated).targets.flatMap(rowsOf), next: null };
      },
    });
  }
}

type Target = Plain<TargetResultsBody>['targets'][number];
type Result = Target['evaluated'][number]['results'][number];

/** What is not computed has a row without a result. */
function rowsOf({ number, name, figure, section, measures, evaluated }: Target) {
  return measures.flatMap((measure, at) => {
    const { due = null, results = [], formula = '' } = evaluated[at] ?? {};
    const told = {
      section,
      number,
      name,
      figure,
      indicator: measure.indicatorName,
      scope: measure.scopeName,
      due: due === null ? null : { day: due },
      formula,
    };
    const rows = results.length === 0 ? [null] : results;
    return rows.map((result) => inColumns(TARGET_COLUMNS, { ...told, ...resultCells(result) }));
  });
}

function resultCells(result: Result | null) {
  return {
    basis: result && result.basisName,
    kind: result?.of?.kindName ?? null,
    numerator: digits(result?.numerator),
    denominator: digits(result?.denominator),
    percent: result && result.percent.shown,
    met: result && MET_NAMES[String(result.met) as keyof typeof MET_NAMES],
  };
}
