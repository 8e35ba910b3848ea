import { SubjectQueries, TimelineQueries } from '@app/read-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/route-docs.js';
import { Scope } from '../http/gate/scope.js';
import { UuidParam } from '../http/id-param.js';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { told, TimelineQuery } from './timeline-query.js';
import { timelineBody, TimelineBody } from './timeline-views.js';

@Controller('api/v1')
export class TimelinesController {
  private readonly called;

  constructor(
    private readonly timelines: TimelineQueries,
    people: PeopleNames,
    places: PlaceNames,
    subjects: SubjectQueries,
  ) {
    this.called = { people, places, subjects };
  }

  @Get('proposals/:id/timeline')
  @ApiTags('Phương án')
  @Reads('ReadTimeline', 'Diễn biến của một phương án', TimelineBody)
  async ofProposal(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Query() query: TimelineQuery,
  ): Promise<TimelineBody> {
    const page = await this.timelines.ofProposal(id, { scope, ...told(query) });
    if (!page) throw new Problem('NOT_FOUND');
    return timelineBody(page, scope, this.called);
  }

  @Get('dossiers/:id/timeline')
  @ApiTags('Hồ sơ trình')
  @Reads('ReadTimeline', 'Diễn biến của một hồ sơ', TimelineBody)
  async ofDossier(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Query() query: TimelineQuery,
  ): Promise<TimelineBody> {
    const page = await this.timelines.ofDossier(id, { scope, ...told(query) });
    if (!page) throw new Problem('NOT_FOUND');
    return timelineBody(page, scope, this.called);
  }
}
