import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes } from '../http/route-docs.js';
import { UuidParam } from '../http/id-param.js';
import { AmendmentBody, amendmentOf, DecisionBody, decisionOf } from './decision-body.js';
import { AcceptanceMoveBody, letterOf, listedOf, MoveBody } from './dossier-bodies.js';

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers/:id')
export class DossierMovesController {
  constructor(private readonly commands: Commands) {}

  @Post('submission')
  @Changes('SubmitDossier', 'Ký trình hồ sơ', 'Danh sách gửi lên phải đúng bằng danh sách trong hồ sơ.')
  submit(
    @Param('id', UuidParam) id: string,
    @Body() { proposals, letter }: MoveBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'SubmitDossier', proposals: listedOf(proposals), letter: letterOf(letter) } as const;
    return this.commands.send('dossier', id, command, request);
  }

  @Post('acceptance')
  @Changes(
    'AcceptDossier',
    'Chấp nhận hồ sơ ở bước thẩm định',
    'Danh sách gửi lên phải đúng bằng danh sách trong hồ sơ; còn yêu cầu giải trình chưa có trả lời thì phải nêu lý do (reason).',
  )
  accept(
    @Param('id', UuidParam) id: string,
    @Body() { proposals, letter, reason }: AcceptanceMoveBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const sent = { proposals: listedOf(proposals), letter: letterOf(letter) };
    return this.commands.send('dossier', id, { type: 'AcceptDossier', ...sent, reason: reason ?? null }, request);
  }

  @Post('decisions')
  @Changes(
    'IssueDecision',
    'Ban hành Quyết định',
    'Nêu kết quả cho từng biện pháp của những phương án được quyết định lần này; còn yêu cầu giải trình chưa có trả lời thì phải nêu lý do (reason).',
  )
  decide(
    @Param('id', UuidParam) id: string,
    @Body() body: DecisionBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, decisionOf(body), request);
  }

  @Post('amendments')
  @Changes(
    'AmendDecision',
    'Sửa đổi Quyết định bằng Quyết định khác',
    'Nêu Quyết định được sửa đổi và kết quả mới của những phương án đã được quyết định xong; Quyết định trước vẫn được giữ. Phương án còn đang đi tiếp thì trả lại.',
  )
  amend(
    @Param('id', UuidParam) id: string,
    @Body() body: AmendmentBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, amendmentOf(body), request);
  }
}
