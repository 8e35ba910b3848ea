import { begunId, type CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateRequest, ChangeRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Changes, Creates } from '../http/route-docs.js';
import { late } from '../http/entered-late.js';
import { Dated } from '../http/dated-body.js';
import { MayBeFlag, MayBeText, Text } from '../http/fields.js';
import { ProposalId } from '../http/numbered-fields.js';
import { PlanParam, UuidParam } from '../http/id-param.js';
import { LIMITS } from '../http/limits.js';
import { letterOf, listedOf, MoveBody } from './dossier-bodies.js';

export class OpenDossierBody extends Dated {
  @Text({ about: 'Mã đường đi trong kế hoạch.', max: 80, example: 'san-xuat-kinh-doanh' })
  path!: string;

  @MayBeText({
    about:
      'Mã đơn vị lập hồ sơ, khi bước tập hợp thuộc đơn vị chủ trì; khi bước đó đã nêu đơn vị thì bỏ trống hoặc nêu đúng đơn vị ấy.',
    max: 80,
    example: null,
  })
  unit?: string | null;

  @Text({ about: 'Tên hồ sơ.', max: LIMITS.title, example: 'Hồ sơ trình phương án đợt 1 năm 2026' })
  title!: string;

  @MayBeFlag({
    about: 'Nhập sau: có trước ngày kế hoạch được đưa vào thực hiện trong hệ thống.',
    example: false,
  })
  enteredLate?: boolean | null;
}

export class RemoveBody extends Dated {
  @ProposalId({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @Text({ about: 'Lý do đưa ra khỏi hồ sơ.', max: LIMITS.text, lines: true, example: 'Chờ bổ sung ý kiến.' })
  reason!: string;
}

@ApiTags('Hồ sơ trình')
@Controller('api/v1')
export class DossierGatheringController {
  constructor(private readonly commands: Commands) {}

  @Post('plans/:plan/dossiers')
  @Creates('OpenDossier', 'Lập hồ sơ trình ở bước tập hợp')
  open(
    @Param('plan', PlanParam) plan: string,
    @Body() { path, unit, title, enteredLate }: OpenDossierBody,
    @CreateRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'OpenDossier', path, unit: unit ?? null, title, ...late(enteredLate) } as const;
    return this.commands.send('dossier', begunId('dossier', request), command, { ...request, plan });
  }

  @Post('dossiers/:id/removals')
  @Changes('RemoveProposal', 'Đưa một phương án ra khỏi hồ sơ')
  remove(
    @Param('id', UuidParam) id: string,
    @Body() { proposal, reason }: RemoveBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    return this.commands.send('dossier', id, { type: 'RemoveProposal', proposal, reason }, request);
  }

  @Post('dossiers/:id/closure')
  @Changes(
    'CloseDossier',
    'Chốt hồ sơ, chuyển sang bước sau',
    'Danh sách gửi lên phải đúng bằng danh sách trong hồ sơ.',
  )
  close(
    @Param('id', UuidParam) id: string,
    @Body() { proposals, letter }: MoveBody,
    @ChangeRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const command = { type: 'CloseDossier', proposals: listedOf(proposals), letter: letterOf(letter) } as const;
    return this.commands.send('dossier', id, command, request);
  }
}
