import { DossierQueries, TimelineQueries, UnitQueries, type DossierDetail } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/documented.js';
import { UuidParam } from '../http/id-param.js';
import { PeopleNames } from '../http/names.js';
import { flagOf, PageQuery } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { unitsIn } from '../http/standing-body.js';
import { timelineBody, TimelineBody } from '../proposals/timeline-views.js';
import { DossierListQuery } from './dossier-list-query.js';
import { detailBody, DossierBody, DossierPageBody, summaryBody } from './dossier-views.js';

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly timelines: TimelineQueries,
    private readonly units: UnitQueries,
    private readonly names: PeopleNames,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads('ListDossiers', 'Danh sách hồ sơ trình', DossierPageBody)
  async list(@Scope() scope: readonly string[], @Query() query: DossierListQuery): Promise<DossierPageBody> {
    const { cursor, limit, own, overdue, after: _, ...filter } = query;
    const when = { scope, today: this.clock.today(), own: flagOf(own), overdue: flagOf(overdue) };
    const page = await this.dossiers.list({ ...filter, ...when, after: cursor, limit });
    const units = await this.units.names(unitsIn(page.items));
    return { items: page.items.map((view) => summaryBody(view, units)), next: page.next };
  }

  @Get(':id')
  @Reads('ReadDossier', 'Một hồ sơ với danh sách phương án', DossierBody, 'one')
  async get(@Scope() scope: readonly string[], @Param('id', UuidParam) id: string): Promise<DossierBody> {
    const found = await this.dossiers.get(id, { scope, today: this.clock.today() });
    if (!found) throw new Problem('NOT_FOUND');
    const units = await this.units.names(unitsIn([found]));
    return detailBody(found, units, await this.names.of(signersIn(found)));
  }

  @Get(':id/timeline')
  @Reads('ReadTimeline', 'Diễn biến của một hồ sơ', TimelineBody)
  async timeline(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<TimelineBody> {
    const page = await this.timelines.ofDossier(id, { scope, after: cursor, limit });
    if (!page) throw new Problem('NOT_FOUND');
    return timelineBody(page, this.names);
  }
}

function signersIn({ state }: DossierDetail): readonly string[] {
  return state.letters.map((letter) => letter.signer.person);
}
