import { UnitQueries } from '@app/read-side';
import { TABLE_FILES, UNIT_COLUMNS } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';
import { within } from '../http/filter-fields.js';
import { Scope } from '../http/gate/scope.js';
import { flagOf } from '../http/page-query.js';
import { LIMITS } from '../http/limits.js';
import { PlaceNames } from '../http/place-names.js';
import { UnitFilterQuery } from './unit-list-query.js';
import { unitBody } from './unit-views.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/units.csv')
export class UnitTableController {
  constructor(
    private readonly units: UnitQueries,
    private readonly places: PlaceNames,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ListUnits', 'Danh sách đơn vị dạng bảng, theo mã')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() { area, q, role, ended }: UnitFilterQuery,
  ): Promise<StreamableFile> {
    return this.tables.of(person, {
      file: `${TABLE_FILES.units}-${this.clock.today()}`,
      headings: Object.values(UNIT_COLUMNS),
      rowsOf: async (after) => {
        const page = await this.units.list({
          scope: within(scope, area),
          q,
          role,
          ended: flagOf(ended),
          after,
          limit: LIMITS.page,
        });
        const areas = await this.places.areas(page.items.map((unit) => unit.area));
        const bodies = page.items.map((view) => unitBody(view, areas));
        const rows = bodies.map(({ id, name, areaName, roleNames, endedOn }) =>
          inColumns(UNIT_COLUMNS, {
            name,
            area: areaName,
            roles: roleNames.join('; '),
            ended: endedOn && { day: endedOn },
            id,
          }),
        );
        return { items: rows, next: page.next };
      },
    });
  }
}
