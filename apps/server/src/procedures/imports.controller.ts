import { ImportQueries } from '@app/read-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reach, Scope } from '../http/gate/scope.js';
import { counted, flagOf, ReadQuery } from '../http/page-query.js';
import { Reads } from '../http/route-docs.js';
import { ImportNames } from './import-names.js';
import { ImportListBody, importListBody } from './import-list-views.js';

export class ImportListQuery extends counted(ReadQuery) {}

@ApiTags('Thủ tục hành chính')
@Controller('api/v1/procedures/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportQueries,
    private readonly names: ImportNames,
  ) {}

  @Get()
  @Reads('ListProcedures', 'Các lần nạp tệp đã đổi sổ thủ tục được xem, mới trước', ImportListBody)
  async list(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Query() { cursor, limit, total }: ImportListQuery,
  ): Promise<ImportListBody> {
    const page = await this.imports.list({ scope, reach, after: cursor, limit, counted: flagOf(total) });
    return importListBody(page, this.names);
  }
}
