import { ReadModelState } from '@app/installation';
import { ParkedQueries } from '@app/read-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Scope } from '../http/gate/scope.js';
import { ReadQuery } from '../http/page-query.js';
import { ReadsNow } from '../http/route-docs.js';
import { differingBody, parkedBody, ReadModelsBody } from './read-model-views.js';

@ApiTags('Tình trạng')
@Controller('api/v1/read-models')
export class ReadModelsController {
  constructor(
    private readonly parked: ParkedQueries,
    private readonly state: ReadModelState,
  ) {}

  @Get()
  @ReadsNow(
    'ListReadModels',
    'Tình trạng dữ liệu để đọc: luồng nào tạm gác, dòng nào khác với sổ sự kiện',
    ReadModelsBody,
  )
  async list(@Scope() scope: readonly string[], @Query() _: ReadQuery): Promise<ReadModelsBody> {
    const { items, others } = await this.parked.within(scope);
    const differing = this.state.differing().map(differingBody);
    return { parked: items.map(parkedBody), parkedElsewhere: others, differing };
  }
}
