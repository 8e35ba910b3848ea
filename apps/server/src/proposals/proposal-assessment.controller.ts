import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes } from '../http/route-docs.js';
import { Dated, ReasonBody } from '../http/dated-body.js';
import { Day, MayBeDay, MayBeText, Text } from '../http/fields.js';
import { UuidParam } from '../http/id-param.js';
import { LIMITS } from '../http/limits.js';
import { AcceptanceBody, AnswerTextBody, reportOf, ReturnBody } from './proposal-bodies.js';

export class OpinionBody extends Dated {
  @Text({ about: 'Cơ quan, người được lấy ý kiến.', max: LIMITS.title, example: 'Phòng Tư pháp' })
  from!: string;

  @MayBeText({
    about:
      'Mã đơn vị được hỏi trong kế hoạch: người của đơn vị thấy câu hỏi và trả lời; bỏ trống khi hỏi cơ quan ngoài.',
    max: 80,
    example: 'gia-sang.phong-vhxh',
  })
  unit?: string | null;

  @Text({ about: 'Nội dung xin ý kiến.', max: LIMITS.text, lines: true, example: 'Có vướng quy định nào không?' })
  question!: string;

  @MayBeDay({ about: 'Ngày cần trả lời, không trước ngày hỏi.', example: '2026-05-25' })
  answerBy?: string | null;
}

export class PostponeBody extends ReasonBody {
  @Day({ about: 'Ngày xử lý tiếp: sau hôm nay, không quá một năm.', example: '2026-06-15' })
  until!: string;
}

@ApiTags('Phương án')
@Controller('api/v1/proposals/:id')
export class ProposalAssessmentController {
  constructor(private readonly commands: Commands) {}

  @Post('assessment')
  @Changes('StartAssessment', 'Bắt đầu thẩm định')
  @ApiBody({ type: Dated, required: false })
  startAssessment(
    @Param('id', UuidParam) id: string,
    @Body() _: Dated,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'StartAssessment' }, request);
  }

  @Post('opinions')
  @Changes('RequestOpinion', 'Lấy ý kiến', 'Mã của lần lấy ý kiến đọc ở GET /api/v1/proposals/{id} (opinions).')
  requestOpinion(
    @Param('id', UuidParam) id: string,
    @Body() { from, unit, question, answerBy }: OpinionBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'RequestOpinion', from, unit: unit ?? null, question, answerBy: answerBy ?? null } as const;
    return this.commands.send('proposal', id, command, request);
  }

  @Post('opinions/:opinion/answer')
  @Changes(
    'RecordOpinion',
    'Trả lời hoặc ghi nhận ý kiến',
    'Người được hỏi tự trả lời; người hỏi ghi lại trả lời bằng văn bản. Trả lời muộn ghi được cho đến khi phương án kết thúc.',
  )
  recordOpinion(
    @Param('id', UuidParam) id: string,
    @Param('opinion', UuidParam) opinion: string,
    @Body() { text }: AnswerTextBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'RecordOpinion', opinion, text }, request);
  }

  @Post('acceptance')
  @Changes(
    'AcceptProposal',
    'Chấp nhận bản này ở bước thẩm định',
    'Còn ý kiến chưa có trả lời thì phải nêu lý do không chờ (reason). Sau khi chấp nhận, câu hỏi không còn chờ trả lời; hỏi thêm thì phải chấp nhận lại.',
  )
  accept(
    @Param('id', UuidParam) id: string,
    @Body() { edition, reason, report }: AcceptanceBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'AcceptProposal', edition, reason: reason ?? null, report: reportOf(report) } as const;
    return this.commands.send('proposal', id, command, request);
  }

  @Post('return')
  @Changes('ReturnProposal', 'Trả lại phương án về bước trước')
  giveBack(
    @Param('id', UuidParam) id: string,
    @Body() { to, reason }: ReturnBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'ReturnProposal', to: to ?? null, reason }, request);
  }

  @Post('postponement')
  @Changes(
    'PostponeProposal',
    'Hoãn xử lý phương án đến một ngày',
    'Phương án rời danh sách việc của tôi đến ngày đó; thời hạn không đổi.',
  )
  postpone(
    @Param('id', UuidParam) id: string,
    @Body() { until, reason }: PostponeBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'PostponeProposal', until, reason }, request);
  }

  @Post('resumption')
  @Changes('ResumeProposal', 'Tiếp tục xử lý phương án đã hoãn')
  @ApiBody({ type: Dated, required: false })
  resume(
    @Param('id', UuidParam) id: string,
    @Body() _: Dated,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'ResumeProposal' }, request);
  }
}
