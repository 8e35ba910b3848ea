import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { UuidParam } from '../http/id-param.js';
import { Changes } from '../http/route-docs.js';
import { CorrectionBody, correctingOf, DossierCorrectionBody } from './correction-body.js';

/** What was recorded wrongly is put right. */
@ApiTags('Đính chính')
@Controller('api/v1')
export class CorrectionsController {
  constructor(private readonly commands: Commands) {}

  @Post('proposals/:id/corrections')
  @Changes(
    'CorrectProposal',
    'Đính chính nội dung đã ghi của phương án',
    'Cả giá trị cũ và giá trị mới đều được giữ; giá trị sau được tính. Người giữ chức vụ đã ghi nhận việc đó đính chính; nội dung quyết định chỉ thay đổi bằng quyết định khác.',
  )
  proposal(
    @Param('id', UuidParam) id: string,
    @Body() body: CorrectionBody,
    @ChangeRequest() asked: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('proposal', id, { type: 'CorrectProposal', ...correctingOf(body) }, asked);
  }

  @Post('dossiers/:id/corrections')
  @Changes(
    'CorrectDossier',
    'Đính chính nội dung đã ghi của hồ sơ trình',
    'Cả giá trị cũ và giá trị mới đều được giữ; giá trị sau được tính. Người giữ chức vụ đã ghi nhận việc đó đính chính; nội dung quyết định chỉ thay đổi bằng quyết định khác.',
  )
  dossier(
    @Param('id', UuidParam) id: string,
    @Body() body: DossierCorrectionBody,
    @ChangeRequest() asked: CommandRequest,
  ): Promise<AnswerBody> {
    const { numberAnswer = null, samePaper = false } = body;
    const command = { type: 'CorrectDossier', ...correctingOf(body), numberAnswer, samePaper } as const;
    return this.commands.send('dossier', id, command, asked);
  }
}
