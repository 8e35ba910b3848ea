import { derivedId } from '@app/facts';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedAnew } from '../http/asked.js';
import { Commands, type AnswerBody } from '../http/commands.js';
import { Creates } from '../http/documented.js';
import { PlanParam } from '../http/id-param.js';
import { contentOf } from './content-body.js';
import { DraftBody } from './proposal-bodies.js';

@ApiTags('Phương án')
@Controller('api/v1/plans/:plan/proposals')
export class ProposalDraftsController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Creates('DraftProposal', 'Soạn phương án mới theo kế hoạch')
  draft(
    @Param('plan', PlanParam) plan: string,
    @Body() body: DraftBody,
    @AskedAnew() asked: CommandRequest,
  ): Promise<AnswerBody> {
    const { item, catalogue, unit, year } = body;
    const place = { item: item ?? null, catalogue: catalogue ?? null, unit, year: year ?? null };
    const command = { type: 'DraftProposal', ...place, content: contentOf(body) } as const;
    return this.commands.send('proposal', derivedId(asked.commandId, 'proposal'), command, { ...asked, plan });
  }
}
