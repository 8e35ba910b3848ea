import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes } from '../http/route-docs.js';
import { Dated, ReasonBody } from '../http/dated-body.js';
import { Text } from '../http/fields.js';
import { UuidParam } from '../http/id-param.js';
import { LIMITS } from '../http/limits.js';
import { WrittenBody, writingOf } from './written-body.js';
import { EditionBody } from './proposal-bodies.js';

export class SendBackBody extends EditionBody {
  @Text({ about: 'Lý do gửi lại người soạn.', max: LIMITS.text, lines: true, example: 'Cần nêu rõ điều khoản.' })
  reason!: string;
}

@ApiTags('Phương án')
@Controller('api/v1/proposals/:id')
export class ProposalReviewController {
  constructor(private readonly commands: Commands) {}

  @Put('content')
  @Changes(
    'ReviseProposal',
    'Sửa nội dung phương án',
    'Mỗi lần sửa là một bản mới; duyệt của lãnh đạo cho bản trước hết hiệu lực. Số liệu đo và giải trình cảnh báo ' +
      'gửi cùng thì cùng thành một bản: ghi được tất cả, hoặc không ghi gì.',
  )
  revise(
    @Param('id', UuidParam) id: string,
    @Body() body: WrittenBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'ReviseProposal', ...writingOf(body) }, request);
  }

  @Post('head-approval')
  @Changes('ApproveEdition', 'Lãnh đạo đơn vị duyệt bản này')
  approve(
    @Param('id', UuidParam) id: string,
    @Body() { edition }: EditionBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'ApproveEdition', edition }, request);
  }

  @Post('send-back')
  @Changes('SendBackEdition', 'Lãnh đạo đơn vị gửi lại người soạn')
  sendBack(
    @Param('id', UuidParam) id: string,
    @Body() { edition, reason }: SendBackBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'SendBackEdition', edition, reason }, request);
  }

  @Post('submission')
  @Changes('SubmitProposal', 'Đơn vị gửi phương án sang bước sau')
  @ApiBody({ type: Dated, required: false })
  submit(
    @Param('id', UuidParam) id: string,
    @Body() _: Dated,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'SubmitProposal' }, request);
  }

  @Post('withdrawal')
  @Changes('WithdrawProposal', 'Đơn vị rút phương án')
  withdraw(
    @Param('id', UuidParam) id: string,
    @Body() { reason }: ReasonBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'WithdrawProposal', reason }, request);
  }
}
