import { DossierQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpenActs } from '../acts/open-acts.js';
import { Me } from '../http/command-request.js';
import { Reads } from '../http/route-docs.js';
import { UuidParam } from '../http/id-param.js';
import { PeopleNames } from '../http/people-names.js';
import { within } from '../http/filter-fields.js';
import { flagOf } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { unitsInStays } from '../http/stage-stay-body.js';
import { unitsIn } from '../http/standing-body.js';
import { DossierListQuery } from './dossier-list-query.js';
import { peopleInRecord, unitsInRecord } from './dossier-record-views.js';
import { DossierPageBody, summaryBody } from './dossier-summary-views.js';
import { detailBody, DossierBody } from './dossier-views.js';
import { PlaceNames } from '../http/place-names.js';

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly places: PlaceNames,
    private readonly names: PeopleNames,
    private readonly clock: Clock,
    private readonly acts: OpenActs,
  ) {}

  @Get()
  @Reads('ListDossiers', 'Danh sách hồ sơ trình', DossierPageBody)
  async list(@Scope() scope: readonly string[], @Query() query: DossierListQuery): Promise<DossierPageBody> {
    const { cursor, limit, total, own, overdue, area, after: _, ...filter } = query;
    const when = { scope: within(scope, area), today: this.clock.today(), own: flagOf(own), overdue: flagOf(overdue) };
    const page = await this.dossiers.list({ ...filter, ...when, after: cursor, limit, counted: flagOf(total) });
    const units = await this.places.units(unitsIn(page.items));
    return { ...page, items: page.items.map((view) => summaryBody(view, units)) };
  }

  @Get(':id')
  @Reads('ReadDossier', 'Một hồ sơ với danh sách phương án', DossierBody, 'one')
  async get(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
  ): Promise<DossierBody> {
    const today = this.clock.today();
    const found = await this.dossiers.get(id, { scope, today });
    if (!found) throw new Problem('NOT_FOUND');
    const units = await this.places.units([
      ...unitsIn([found]),
      ...unitsInRecord(found.record),
      ...unitsInStays(found.stays),
    ]);
    const names = await this.names.of(peopleInRecord(found.record));
    return {
      ...detailBody(found, { units, names, today }),
      acts: await this.acts.onDossier({ id, state: found.state, person }),
    };
  }
}
