import { SAVING_LINE_COLUMNS, TABLE_FILES, TARGET_PROCEDURE_COLUMNS } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import type { Plain } from '../http/answer-fields.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { PlanParam, PositionParam } from '../http/id-param.js';
import { LIMITS } from '../http/limits.js';
import { MayBeTooWide } from '../http/route-docs.js';
import { digits, savingLineCells } from './line-cells.js';
import { LinesBehindFilterQuery, ProceduresBehindFilterQuery } from './saving-query.js';
import { ShownBehind } from './shown-behind.js';
import type { TargetProcedureBody } from './target-procedure-views.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans/:id/targets/:target')
export class BehindTablesController {
  constructor(
    private readonly shown: ShownBehind,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get('proposals.csv')
  @MayBeTooWide
  @Tabulates('ReadTargets', 'Các dòng của phương án đứng sau một con số của chỉ tiêu, dạng bảng')
  lines(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) plan: string,
    @Param('target', PositionParam) target: string,
    @Query() query: LinesBehindFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: this.file(TABLE_FILES.targetLines, plan),
      headings: Object.values(SAVING_LINE_COLUMNS),
      rowsOf: async (after) => {
        const page = { after, limit: LIMITS.page };
        const { items, next } = await this.shown.lines({ scope, plan, target }, query, page);
        return { items: items.map(savingLineCells), next };
      },
    });
  }

  @Get('procedures.csv')
  @MayBeTooWide
  @Tabulates('ReadTargets', 'Các thủ tục đứng sau một con số của chỉ tiêu, với số liệu gốc, dạng bảng')
  procedures(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', PlanParam) plan: string,
    @Param('target', PositionParam) target: string,
    @Query() query: ProceduresBehindFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: this.file(TABLE_FILES.targetProcedures, plan),
      headings: Object.values(TARGET_PROCEDURE_COLUMNS),
      rowsOf: async (after) => {
        const page = { after, limit: LIMITS.page };
        const { items, next } = await this.shown.procedures({ scope, plan, target }, query, page);
        return { items: items.map(procedureCells), next };
      },
    });
  }

  private file(name: string, plan: string): string {
    return `${name}-${plan}-${this.clock.today()}`;
  }
}

function procedureCells(body: Plain<TargetProcedureBody>) {
  const { code, name, catalogueName, field, agencyName, of, amount, procedure } = body;
  return inColumns(TARGET_PROCEDURE_COLUMNS, {
    code,
    name,
    catalogue: catalogueName,
    field,
    agency: agencyName,
    kind: of && of.kindName,
    amount: digits(amount),
    id: procedure,
  });
}
