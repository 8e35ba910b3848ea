import { begunId, type CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateRequest } from '../http/command-request.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { late } from '../http/entered-late.js';
import { Creates } from '../http/route-docs.js';
import { MayBeFlag, MayBeText, MayBeWhole, Text } from '../http/fields.js';
import { PlanParam } from '../http/id-param.js';
import { WrittenBody, writingOf } from './written-body.js';

export class DraftBody extends WrittenBody {
  @MayBeText({ about: 'Mã nội dung rà soát của kế hoạch; bỏ trống khi đề xuất ngoài danh mục.', max: 80, example: '1' })
  item?: string | null;

  @MayBeText({
    about: 'Mã danh mục, khi đề xuất ngoài danh mục rà soát; nêu cùng nội dung thì phải là danh mục của nội dung ấy.',
    max: 80,
    example: null,
  })
  catalogue?: string | null;

  @Text({ about: 'Mã đơn vị chủ trì.', max: 80, example: 'gia-sang.phong-vhxh' })
  unit!: string;

  @MayBeWhole({
    about:
      'Năm áp dụng cho những thời hạn không nêu năm, từ năm của kế hoạch đến năm sau năm soạn; bỏ trống là năm soạn.',
    min: 2000,
    max: 2100,
    example: 2026,
  })
  year?: number | null;

  @MayBeFlag({
    about: 'Nhập sau: có trước ngày kế hoạch được đưa vào thực hiện trong hệ thống.',
    example: false,
  })
  enteredLate?: boolean | null;
}

@ApiTags('Phương án')
@Controller('api/v1/plans/:plan/proposals')
export class ProposalDraftsController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Creates('DraftProposal', 'Soạn phương án mới theo kế hoạch')
  draft(
    @Param('plan', PlanParam) plan: string,
    @Body() body: DraftBody,
    @CreateRequest() request: CommandRequest,
  ): Promise<AnswerBody> {
    const { item, catalogue, unit, year, enteredLate } = body;
    const place = { item: item ?? null, catalogue: catalogue ?? null, unit, year: year ?? null };
    const command = { type: 'DraftProposal', ...place, ...writingOf(body), ...late(enteredLate) } as const;
    return this.commands.send('proposal', begunId('proposal', request), command, { ...request, plan });
  }
}
