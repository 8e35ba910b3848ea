import { DossierQueries } from '@app/read-side';
import { CARRIED_COLUMNS, TABLE_FILES } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CsvCell } from '../downloads/csv-text.js';
import { inColumns } from '../downloads/standing-cells.js';
import { Tabulates } from '../downloads/table-docs.js';
import { TableDownloads } from '../downloads/table-downloads.js';
import { Me } from '../http/command-request.js';
import { Scope } from '../http/gate/scope.js';
import { UuidParam } from '../http/id-param.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { staysShown, type ProposalStayBody } from './proposal-stay-views.js';

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers/:id/proposals.csv')
export class CarriedTableController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly places: PlaceNames,
    private readonly tables: TableDownloads,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Tabulates('ReadDossier', 'Mọi phương án đã từng ở trong hồ sơ, với bản hồ sơ mang, dạng bảng, theo thứ tự vào')
  table(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
  ): Promise<StreamableFile> {
    const today = this.clock.today();
    return this.tables.of(person, {
      file: `${TABLE_FILES.carried}-${today}`,
      headings: Object.values(CARRIED_COLUMNS),
      rowsOf: async () => {
        const found = await this.dossiers.get(id, { scope, today });
        if (!found) throw new Problem('NOT_FOUND');
        const { record, newest, stageNames: stages } = found;
        const units = await this.places.units(record.proposals.map(({ unit }) => unit));
        const numbers = new Map(record.decisions.map((one) => [one.id, one.number]));
        const shown = staysShown({ record, newest }, { units, stages, today });
        return { items: shown.map((stay) => cellsOf(stay, numbers)), next: null };
      },
    });
  }
}

function cellsOf(stay: ProposalStayBody, numbers: ReadonlyMap<string, string>): readonly CsvCell[] {
  const { decision, includedOn, leftOn } = stay;
  return inColumns(CARRIED_COLUMNS, {
    number: stay.number,
    title: stay.title,
    unit: stay.unitName,
    edition: stay.edition,
    newerEdition: stay.newerEdition,
    includedOn: { day: includedOn },
    leftOn: leftOn === null ? null : { day: leftOn },
    left: stay.leftName,
    reason: stay.reason,
    outcome: stay.outcomeName,
    decision: decision === null ? null : (numbers.get(decision) ?? decision),
    id: stay.proposal,
  });
}
