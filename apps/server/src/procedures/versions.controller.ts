import { keyOfCode } from '@app/domain';
import { VersionQueries } from '@app/read-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reach, Scope } from '../http/gate/scope.js';
import { ProcedureParam, RevisionParam } from '../http/id-param.js';
import { PageQuery } from '../http/page-query.js';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { Reads } from '../http/route-docs.js';
import { VersionPageBody, versionPageBody, WholeVersionBody, wholeVersionBody } from './version-views.js';

/** What each import said of a procedure, from which file, by whom and when. */
@ApiTags('Thủ tục hành chính')
@Controller('api/v1/procedures/:procedure/versions')
export class VersionsController {
  constructor(
    private readonly versions: VersionQueries,
    private readonly names: PeopleNames,
    private readonly places: PlaceNames,
  ) {}

  @Get()
  @Reads(
    'ReadProcedure',
    'Các bản của một thủ tục: mỗi lần nạp đã đổi gì, ai nạp, từ tệp nào, khi nào',
    VersionPageBody,
  )
  async list(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('procedure', ProcedureParam) name: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<VersionPageBody> {
    const page = await this.versions.of(keyOfCode(name), { scope, reach, after: cursor, limit });
    if (!page) throw new Problem('NOT_FOUND');
    return versionPageBody(page, this.names, this.places);
  }

  @Get(':version')
  @Reads('ReadProcedure', 'Một bản cũ hoặc hiện tại của thủ tục, toàn văn', WholeVersionBody)
  async get(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('procedure', ProcedureParam) name: string,
    @Param('version', RevisionParam) version: number,
  ): Promise<WholeVersionBody> {
    const found = await this.versions.read(keyOfCode(name), version, { scope, reach });
    if (!found) throw new Problem('NOT_FOUND');
    return wholeVersionBody(found, this.names, this.places);
  }
}
