import { DossierEntryQueries } from '@app/read-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Scope } from '../http/gate/scope.js';
import { UuidParam } from '../http/id-param.js';
import { PageQuery } from '../http/page-query.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { MayBeTooWide, Reads } from '../http/route-docs.js';
import { DossierEntryPageBody, entryShown } from './entry-views.js';

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers/:id/entries')
export class EntriesController {
  constructor(
    private readonly entries: DossierEntryQueries,
    private readonly places: PlaceNames,
  ) {}

  @Get()
  @MayBeTooWide
  @Reads('ReadDossier', 'Các phương án của hồ sơ với biện pháp, kết quả và cắt giảm', DossierEntryPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<DossierEntryPageBody> {
    const page = await this.entries.list(id, { scope, after: cursor, limit });
    if (!page) throw new Problem('NOT_FOUND');
    const units = await this.places.units(page.items.map(({ stay }) => stay.unit));
    return { items: page.items.map((entry) => entryShown(entry, units)), next: page.next };
  }
}
