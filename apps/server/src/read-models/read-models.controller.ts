import { ParkedQueries } from '@app/read-side';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Scope } from '../http/gate/scope.js';
import { ReadQuery } from '../http/page-query.js';
import { ReadsNow } from '../http/route-docs.js';
import { parkedBody, ReadModelsBody } from './read-model-views.js';

@ApiTags('Tình trạng')
@Controller('api/v1/read-models')
export class ReadModelsController {
  constructor(private readonly parked: ParkedQueries) {}

  @Get()
  @ReadsNow('ListReadModels', 'Tình trạng dữ liệu để đọc: luồng nào tạm gác, vì sao', ReadModelsBody)
  async list(@Scope() scope: readonly string[], @Query() _: ReadQuery): Promise<ReadModelsBody> {
    const { items, others } = await this.parked.within(scope);
    return { parked: items.map(parkedBody), parkedElsewhere: others };
  }
}
