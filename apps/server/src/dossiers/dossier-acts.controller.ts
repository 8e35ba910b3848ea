import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { AskedOf } from '../http/asked.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes } from '../http/documented.js';
import { Dated } from '../http/dated.js';
import { UuidParam } from '../http/id-param.js';
import { AnswerTextBody, ReturnBody } from '../proposals/proposal-bodies.js';
import { ExplanationBody, OutsideActBody, ReturnItemsBody } from './dossier-bodies.js';

/** What is done with a closed dossier while it stands at a stage: received, explained, returned. */
@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers/:id')
export class DossierActsController {
  constructor(private readonly commands: Commands) {}

  @Post('receipt')
  @Changes('ReceiveDossier', 'Tiếp nhận hồ sơ')
  @ApiBody({ type: Dated, required: false })
  receive(@Param('id', UuidParam) id: string, @Body() _: Dated, @AskedOf() asked: CommandRequest): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'ReceiveDossier' }, asked);
  }

  @Post('explanations')
  @Changes('RequestExplanation', 'Yêu cầu giải trình', 'Mã của yêu cầu đọc ở GET /api/v1/dossiers/{id} (explanations).')
  requestExplanation(
    @Param('id', UuidParam) id: string,
    @Body() { question, answerBy }: ExplanationBody,
    @AskedOf() asked: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'RequestExplanation', question, answerBy: answerBy ?? null } as const;
    return this.commands.send('dossier', id, command, asked);
  }

  @Post('explanations/:explanation/answer')
  @Changes('RecordExplanation', 'Ghi nhận giải trình')
  recordExplanation(
    @Param('id', UuidParam) id: string,
    @Param('explanation', UuidParam) explanation: string,
    @Body() { text }: AnswerTextBody,
    @AskedOf() asked: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'RecordExplanation', explanation, text }, asked);
  }

  @Post('outside-acts')
  @Changes('RecordOutsideAct', 'Ghi nhận việc của cơ quan ở ngoài hệ thống')
  recordOutsideAct(
    @Param('id', UuidParam) id: string,
    @Body() { who, what }: OutsideActBody,
    @AskedOf() asked: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'RecordOutsideAct', who, what }, asked);
  }

  @Post('item-returns')
  @Changes('ReturnItems', 'Trả lại một số phương án của hồ sơ')
  returnItems(
    @Param('id', UuidParam) id: string,
    @Body() { proposals, to, reason }: ReturnItemsBody,
    @AskedOf() asked: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'ReturnItems', proposals, to: to ?? null, reason }, asked);
  }

  @Post('return')
  @Changes('ReturnDossier', 'Trả lại cả hồ sơ')
  giveBack(
    @Param('id', UuidParam) id: string,
    @Body() { to, reason }: ReturnBody,
    @AskedOf() asked: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'ReturnDossier', to: to ?? null, reason }, asked);
  }
}
