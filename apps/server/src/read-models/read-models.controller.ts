import { Processes, ReadModelState } from '@app/installation';
import { InstallationReach, ParkedQueries } from '@app/read-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Scope } from '../http/gate/scope.js';
import { ReadQuery } from '../http/page-query.js';
import { ReadsNow } from '../http/route-docs.js';
import { differingBody, parkedBody, processBody, ReadModelsBody } from './read-model-views.js';

@ApiTags('Tình trạng')
@Controller('api/v1/read-models')
export class ReadModelsController {
  constructor(
    private readonly parked: ParkedQueries,
    private readonly state: ReadModelState,
    private readonly processes: Processes,
    private readonly installation: InstallationReach,
  ) {}

  @Get()
  @ReadsNow(
    'ListReadModels',
    'Tình trạng dữ liệu để đọc: luồng nào tạm gác, dòng nào khác với sổ sự kiện, tiến trình nào giữ việc gì',
    ReadModelsBody,
  )
  async list(@Scope() scope: readonly string[], @Query() _: ReadQuery): Promise<ReadModelsBody> {
    const isWhole = await this.installation.isWithin(scope);
    const [{ items, others }, differing, processes] = await Promise.all([
      isWhole ? this.parked.all() : this.parked.within(scope),
      this.state.differing(),
      this.processes.now(),
    ]);
    return {
      parked: items.map(parkedBody),
      parkedElsewhere: others,
      differing: differing.map(differingBody),
      processes: processes.map((process) => processBody(process, { isPlaced: isWhole })),
    };
  }
}
