import { costSheetOf } from '@app/domain';
import { ProposalQueries } from '@app/read-side';
import { NOT_MEASURED, sheetTitle } from '@app/wording';
import { Clock, ReferenceData, type CommandRequest } from '@app/write-side';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes, ReadsNow } from '../http/route-docs.js';
import { UuidParam } from '../http/id-param.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { CostSheetBody } from './cost-sheet-body.js';
import { MeasurementsBody } from './measurements-body.js';
import { WarningAnswersBody } from './warning-answers-body.js';

@ApiTags('Phương án')
@Controller('api/v1/proposals/:id')
export class ProposalMeasurementController {
  constructor(
    private readonly commands: Commands,
    private readonly proposals: ProposalQueries,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  @Put('measurements')
  @Changes(
    'MeasureProposal',
    'Đo thời gian và chi phí của các thủ tục',
    'Thay toàn bộ số liệu đo; thành một bản mới kèm cảnh báo phải giải trình.',
  )
  measure(
    @Param('id', UuidParam) id: string,
    @Body() { measurements }: MeasurementsBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'MeasureProposal', measurements }, request);
  }

  @Post('warning-answers')
  @Changes('AnswerWarnings', 'Giải trình các cảnh báo', 'Thành một bản mới; lãnh đạo đơn vị duyệt cả phần giải trình.')
  answer(
    @Param('id', UuidParam) id: string,
    @Body() { answers }: WarningAnswersBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const given = answers.map(({ procedure, code, field, answer }) => ({ procedure, code, field, answer }));
    return this.commands.send('proposal', id, { type: 'AnswerWarnings', answers: given }, request);
  }

  @Get('cost-sheet')
  @ReadsNow('ReadProposal', 'Phiếu tính của bản hiện hành, để tính lại bằng lệnh cost', CostSheetBody, 'one')
  async costSheet(@Scope() scope: readonly string[], @Param('id', UuidParam) id: string): Promise<CostSheetBody> {
    const found = await this.proposals.get(id, { scope, today: this.clock.today() });
    if (!found) throw new Problem('NOT_FOUND');
    const { number, edition, area } = found.state;
    const sheet = costSheetOf(found.state, await this.reference.parameters(area));
    if (!sheet) throw new Problem('NOT_FOUND', { detail: NOT_MEASURED });
    return { title: sheetTitle(number, edition), ...sheet };
  }
}
