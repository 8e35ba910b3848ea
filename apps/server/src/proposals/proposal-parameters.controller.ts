import { isInForceOn, keyOfCode, type CivilDate } from '@app/domain';
import { ProcedureQueries, ProposalQueries } from '@app/read-side';
import { Clock, ReferenceData } from '@app/write-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Plain } from '../http/answer-fields.js';
import { MayBeDay } from '../http/fields.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { UuidParam } from '../http/id-param.js';
import { ReadQuery } from '../http/page-query.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { ReadsNow } from '../http/route-docs.js';
import {
  parameterInForceBody,
  pathOf,
  procedureBaselinesBody,
  ProposalParametersBody,
} from './proposal-parameter-views.js';

export class ParametersOnQuery extends ReadQuery {
  @MayBeDay({ about: 'Ngày tính; bỏ trống là hôm nay.', example: '2026-05-20' })
  on?: CivilDate;
}

/** What figures of a proposal stand on, besides what is typed. */
@ApiTags('Phương án')
@Controller('api/v1/proposals/:id/parameters')
export class ProposalParametersController {
  constructor(
    private readonly proposals: ProposalQueries,
    private readonly procedures: ProcedureQueries,
    private readonly reference: ReferenceData,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ReadsNow('ReadProposal', 'Tham số có hiệu lực và số liệu gốc của các thủ tục', ProposalParametersBody)
  async get(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Param('id', UuidParam) id: string,
    @Query() query: ParametersOnQuery,
  ): Promise<Plain<ProposalParametersBody>> {
    const today = this.clock.today();
    const on = query.on ?? today;
    const found = await this.proposals.get(id, { scope, today });
    if (!found) throw new Problem('NOT_FOUND');
    const { area, content } = found.state;
    const known = Object.entries(await this.reference.parameters(area));
    const inForce = known.flatMap(([name, one]) => (isInForceOn(one, on) ? [{ ...one, id: name }] : []));
    const keys = content.procedures.map(({ code }) => sought(code));
    const baselines = await this.procedures.baselines(keys, { scope, reach });
    const agencies = [...baselines.values()].flatMap((one) => one.baselines);
    const posts = agencies.map((one) => ({ unit: one.agency, area: one.area }));
    const places = await this.places.ofPosts(posts, [area, ...inForce.map((one) => pathOf(one.area))]);
    return {
      on,
      area: area.at(-1) ?? '',
      areaName: places.areas(area),
      parameters: inForce.map((one) => parameterInForceBody(one, places.areas)),
      procedures: content.procedures.map((one) => procedureBaselinesBody(one, baselines.get(sought(one.code)), places)),
    };
  }
}

/** Without a code no registry has it. */
function sought(code: string | null): string {
  return code === null ? '' : keyOfCode(code);
}
