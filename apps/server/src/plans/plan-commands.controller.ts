import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { CreateRequest, ChangeRequest, Me } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes, Creates } from '../http/route-docs.js';
import { Dated, ReasonBody } from '../http/dated-body.js';
import { PlanParam, PositionParam } from '../http/id-param.js';
import { CompletionBody, ItemCompletionBody } from './completion-body.js';
import { flagOf } from '../http/page-query.js';
import { PlanImportedBody, PlanImportQuery } from './plan-import-body.js';
import { PlanCheck } from './plan-check.js';
import { PlanImportRights } from './plan-import-rights.js';
import { PLAN_FILE } from '../http/told-forms.js';

@ApiTags('Kế hoạch')
@Controller('api/v1/plans')
export class PlanCommandsController {
  constructor(
    private readonly commands: Commands,
    private readonly check: PlanCheck,
    private readonly rights: PlanImportRights,
  ) {}

  @Post()
  @Creates('ImportPlan', 'Nạp một tệp kế hoạch', PlanImportedBody)
  @ApiBody({
    description:
      'Tệp kế hoạch theo mẫu ở GET /api/v1/plans/schema. Nạp lại thay bản chưa ban hành; ?dryRun=true chỉ kiểm tra, không ghi gì.',
    schema: { ...PLAN_FILE, example: { schemaVersion: 1, id: 'gia-sang-2026' } },
  })
  async importPlan(
    @Body() body: unknown,
    @Query() query: PlanImportQuery,
    @Me() person: string,
    @CreateRequest() request: CommandRequest,
  ): Promise<PlanImportedBody> {
    await this.rights.ensure(body, request);
    const document = await this.check.read(body, person);
    const dryRun = flagOf(query.dryRun) ?? false;
    const command = { type: 'ImportPlan', document } as const;
    const answer = await this.commands.send('plan', document.id, command, { ...request, dryRun });
    const { id, revision, position, changed } = answer;
    return { id, revision, position, changed, dryRun };
  }

  @Post(':id/adoption')
  @Changes(
    'AdoptPlan',
    'Ban hành kế hoạch trong hệ thống',
    'occurredOn là ngày ban hành thật, từ ngày của kế hoạch đến hôm nay.',
  )
  @ApiBody({ type: Dated, required: false })
  adopt(
    @Param('id', PlanParam) id: string,
    @Body() _: Dated,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('plan', id, { type: 'AdoptPlan' }, request);
  }

  @Post(':id/discard')
  @Changes('DiscardPlan', 'Bỏ kế hoạch đã nạp nhưng chưa ban hành', 'Mã kế hoạch dùng lại được cho lần nạp sau.')
  discard(
    @Param('id', PlanParam) id: string,
    @Body() { reason }: ReasonBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('plan', id, { type: 'DiscardPlan', reason }, request);
  }

  @Post(':id/closure')
  @Changes('ClosePlan', 'Đóng kế hoạch', 'Phương án đang xử lý vẫn đi tiếp đến hết đường đi.')
  close(
    @Param('id', PlanParam) id: string,
    @Body() { reason }: ReasonBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('plan', id, { type: 'ClosePlan', reason }, request);
  }

  @Post(':id/tasks/:task/completions')
  @Changes(
    'RecordTaskCompletion',
    'Báo cáo hoàn thành một sản phẩm của nhiệm vụ',
    'Báo cáo lại cùng sản phẩm là sửa báo cáo trước.',
  )
  completeTask(
    @Param('id', PlanParam) id: string,
    @Param('task', PositionParam) task: string,
    @Body() { product, completedOn, document }: CompletionBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const paper = document ? { number: document.number, date: document.date } : null;
    const report = { task, product: product ?? null, completedOn, document: paper };
    return this.commands.send('plan', id, { type: 'RecordTaskCompletion', ...report }, request);
  }
  @Post(':id/items/:item/completions')
  @Changes(
    'RecordItemCompletion',
    'Báo cáo hoàn thành một nội dung không qua phương án',
    'Chỉ cho nội dung không có đường đi. Báo cáo lại là sửa báo cáo trước.',
  )
  completeItem(
    @Param('id', PlanParam) id: string,
    @Param('item', PositionParam) item: string,
    @Body() { completedOn, document }: ItemCompletionBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const paper = document ? { number: document.number, date: document.date } : null;
    return this.commands.send(
      'plan',
      id,
      { type: 'RecordItemCompletion', item, completedOn, document: paper },
      request,
    );
  }
}
