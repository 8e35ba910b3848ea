import { dueCountedBody } from '../http/due-counted-body.js';
import { ProposalQueries } from '@app/read-side';
import { missingWords } from '@app/wording';
import { Clock } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../http/command-request.js';
import { Reads } from '../http/route-docs.js';
import { UuidParam } from '../http/id-param.js';
import { PeopleNames } from '../http/people-names.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { unitsIn } from '../http/standing-body.js';
import { measureTypeNames } from './edition-views.js';
import { ForReader } from './for-reader.js';
import { measurementBody, warningBody } from './measurement-views.js';
import { ProposalListQuery } from './proposal-list-query.js';
import { proposalsAsked } from './proposal-list-request.js';
import { peopleInRecord, recordShown, unitsInRecord } from './proposal-record-views.js';
import { ProposalPageBody, summaryBody } from './proposal-summary-views.js';
import { ProposalBody } from './proposal-views.js';
import { PlaceNames } from '../http/place-names.js';

@ApiTags('Phương án')
@Controller('api/v1/proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalQueries,
    private readonly places: PlaceNames,
    private readonly names: PeopleNames,
    private readonly clock: Clock,
    private readonly reader: ForReader,
  ) {}

  @Get()
  @Reads('ListProposals', 'Danh sách phương án', ProposalPageBody)
  async list(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Query() query: ProposalListQuery,
  ): Promise<ProposalPageBody> {
    const page = await this.proposals.list(proposalsAsked(query, { person, scope, today: this.clock.today() }));
    const units = await this.places.units(unitsIn(page.items));
    return { ...page, items: page.items.map((view) => summaryBody(view, units)) };
  }

  @Get(':id')
  @Reads('ReadProposal', 'Một phương án với toàn bộ nội dung', ProposalBody, 'one')
  async get(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
  ): Promise<ProposalBody> {
    const today = this.clock.today();
    const proposal = await this.proposals.get(id, { scope, today });
    if (!proposal) throw new Problem('NOT_FOUND');
    const { position, content, missing, state, record, stageNames: stages } = proposal;
    const { submittedOn, enteredLate, drafters, approvers } = state;
    const units = await this.places.units([...unitsIn([proposal]), ...unitsInRecord(proposal)]);
    return {
      ...summaryBody(proposal, units),
      position,
      content,
      measureTypeNames: measureTypeNames(content),
      enteredLate,
      dueCounted: dueCountedBody(state.at),
      missing: missing.map((one) => ({ ...one, message: missingWords(one) })),
      approvedEdition: record.headApproval?.edition ?? null,
      acceptedEdition: record.acceptance?.edition ?? null,
      submittedOn,
      ...recordShown(proposal, { units, stages, today }),
      drafters,
      approvers,
      measurements: state.measurements.map(measurementBody),
      warnings: state.warnings.map(warningBody),
      dossierTie: state.dossier,
      ...(await this.reader.of({ id, state, person })),
      names: await this.names.of([...drafters, ...approvers, ...peopleInRecord(proposal)]),
    };
  }
}
