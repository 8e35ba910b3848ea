import { isOpenTo } from '@app/domain';
import { GatheringDossiers, ProposalQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ShownList } from '../http/answer-fields.js';
import { Scope } from '../http/gate/scope.js';
import { UuidParam } from '../http/id-param.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { ReadsNow } from '../http/route-docs.js';
import { unitsIn } from '../http/standing-body.js';
import { DossierSummaryBody, summaryBody } from './dossier-summary-views.js';

export class OpenDossiersBody {
  @ShownList(() => DossierSummaryBody, { about: 'Các hồ sơ nhận được phương án này, mới lập trước.' })
  items!: DossierSummaryBody[];
}

@ApiTags('Hồ sơ trình')
@Controller('api/v1/proposals/:id/open-dossiers')
export class OpenDossiersController {
  constructor(
    private readonly proposals: ProposalQueries,
    private readonly dossiers: GatheringDossiers,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ReadsNow('ReadProposal', 'Các hồ sơ đang tập hợp mà phương án này đưa vào được', OpenDossiersBody)
  async list(@Scope() scope: readonly string[], @Param('id', UuidParam) id: string): Promise<OpenDossiersBody> {
    const asked = { scope, today: this.clock.today() };
    const proposal = await this.proposals.get(id, asked);
    if (!proposal) throw new Problem('NOT_FOUND');
    const beside = await this.dossiers.beside(proposal.state, asked);
    const taking = beside.filter(({ state }) => isOpenTo(state, proposal.state)).map(({ view }) => view);
    const units = await this.places.units(unitsIn(taking));
    return { items: taking.map((view) => summaryBody(view, units)) };
  }
}
