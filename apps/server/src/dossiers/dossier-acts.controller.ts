import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes } from '../http/route-docs.js';
import { Dated } from '../http/dated-body.js';
import { MayBeDay, Text } from '../http/fields.js';
import { UuidParam } from '../http/id-param.js';
import { LIMITS } from '../http/limits.js';
import { ProposalIds } from '../http/numbered-fields.js';
import { AnswerTextBody, ReturnBody } from '../proposals/proposal-bodies.js';

export class ExplanationBody extends Dated {
  @Text({ about: 'Nội dung cần giải trình.', max: LIMITS.text, lines: true, example: 'Căn cứ để rút thời hạn là gì?' })
  question!: string;

  @MayBeDay({ about: 'Ngày cần trả lời, không trước ngày hỏi.', example: '2026-06-10' })
  answerBy?: string | null;
}

export class OutsideActBody extends Dated {
  @Text({ about: 'Cơ quan, người thực hiện ở ngoài hệ thống.', max: LIMITS.title, example: 'Sở Tài chính' })
  who!: string;

  @Text({ about: 'Việc đã thực hiện.', max: LIMITS.text, lines: true, example: 'Đã tổng hợp vào báo cáo chung.' })
  what!: string;
}

export class ReturnItemsBody extends ReturnBody {
  @ProposalIds({
    about: 'Mã các phương án bị trả lại.',
    min: 1,
    max: LIMITS.listed,
    example: ['5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a'],
  })
  proposals!: string[];
}

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers/:id')
export class DossierActsController {
  constructor(private readonly commands: Commands) {}

  @Post('receipt')
  @Changes('ReceiveDossier', 'Tiếp nhận hồ sơ')
  @ApiBody({ type: Dated, required: false })
  receive(
    @Param('id', UuidParam) id: string,
    @Body() _: Dated,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'ReceiveDossier' }, request);
  }

  @Post('explanations')
  @Changes('RequestExplanation', 'Yêu cầu giải trình', 'Mã của yêu cầu đọc ở GET /api/v1/dossiers/{id} (explanations).')
  requestExplanation(
    @Param('id', UuidParam) id: string,
    @Body() { question, answerBy }: ExplanationBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'RequestExplanation', question, answerBy: answerBy ?? null } as const;
    return this.commands.send('dossier', id, command, request);
  }

  @Post('explanations/:explanation/answer')
  @Changes(
    'RecordExplanation',
    'Giải trình hoặc ghi nhận giải trình',
    'Người được hỏi tự trả lời; người hỏi ghi lại trả lời bằng văn bản. Trả lời muộn ghi được cho đến khi hồ sơ kết thúc.',
  )
  recordExplanation(
    @Param('id', UuidParam) id: string,
    @Param('explanation', UuidParam) explanation: string,
    @Body() { text }: AnswerTextBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'RecordExplanation', explanation, text }, request);
  }

  @Post('outside-acts')
  @Changes('RecordOutsideAct', 'Ghi nhận việc của cơ quan ở ngoài hệ thống')
  recordOutsideAct(
    @Param('id', UuidParam) id: string,
    @Body() { who, what }: OutsideActBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'RecordOutsideAct', who, what }, request);
  }

  @Post('item-returns')
  @Changes('ReturnItems', 'Trả lại một số phương án của hồ sơ')
  returnItems(
    @Param('id', UuidParam) id: string,
    @Body() { proposals, to, reason }: ReturnItemsBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'ReturnItems', proposals, to: to ?? null, reason }, request);
  }

  @Post('return')
  @Changes('ReturnDossier', 'Trả lại cả hồ sơ')
  giveBack(
    @Param('id', UuidParam) id: string,
    @Body() { to, reason }: ReturnBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'ReturnDossier', to: to ?? null, reason }, request);
  }
}
