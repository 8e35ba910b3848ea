import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { ProcedureParam } from '../http/id-param.js';
import { flagOf } from '../http/page-query.js';
import { Changes } from '../http/route-docs.js';
import { BaselineAnswerBody } from './baseline-views.js';
import { ReadTextBody } from './limit-body.js';
import { BaselineBody, BaselineCorrectionBody, BaselineQuery } from './procedure-bodies.js';
import { TellBaseline } from './tell-baseline.js';

@ApiTags('Thủ tục hành chính')
@ApiExtraModels(ReadTextBody)
@Controller('api/v1/procedures')
export class BaselinesController {
  constructor(private readonly baselines: TellBaseline) {}

  @Post(':procedure/baselines')
  @Changes(
    'RecordBaseline',
    'Ghi số liệu gốc năm 2024 của một cơ quan',
    'Chỉ ghi một lần; số liệu khác cho cùng cơ quan bị từ chối, muốn sửa thì đính chính. Cảnh báo phải có giải trình.',
    BaselineAnswerBody,
  )
  record(
    @Param('procedure', ProcedureParam) id: string,
    @Body() body: BaselineBody,
    @Query() { dryRun }: BaselineQuery,
    @ChangeRequest() request: CommandRequest,
  ): Promise<BaselineAnswerBody> {
    return this.baselines.tell(id, { type: 'RecordBaseline' }, body, tried(request, dryRun));
  }

  @Post(':procedure/baselines/corrections')
  @Changes(
    'CorrectBaseline',
    'Đính chính số liệu gốc năm 2024 của một cơ quan',
    'Ghi lại toàn bộ số liệu kèm lý do; số liệu trước vẫn còn, số liệu sau được tính.',
    BaselineAnswerBody,
  )
  correct(
    @Param('procedure', ProcedureParam) id: string,
    @Body() body: BaselineCorrectionBody,
    @Query() { dryRun }: BaselineQuery,
    @ChangeRequest() request: CommandRequest,
  ): Promise<BaselineAnswerBody> {
    return this.baselines.tell(id, { type: 'CorrectBaseline', reason: body.reason }, body, tried(request, dryRun));
  }
}

function tried(request: CommandRequest, dryRun: BaselineQuery['dryRun']): CommandRequest {
  return { ...request, dryRun: flagOf(dryRun) ?? false };
}
