import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { ChangeRequest } from '../http/command-request.js';
import { Commands } from '../http/commands.js';
import { Changes } from '../http/route-docs.js';
import { Dated } from '../http/dated-body.js';
import { Whole } from '../http/fields.js';
import { ProposalId } from '../http/numbered-fields.js';
import { UuidParam } from '../http/id-param.js';
import type { HttpReply } from '../http/request.js';
import { Asks } from '../http/gate/route-rule.js';
import { Scope } from '../http/gate/scope.js';
import { ShownFlag, ShownMaybe, ShownNumber, ShownText } from '../http/answer-fields.js';
import { Inclusion } from './inclusion.js';

export class InclusionBody {
  @ShownFlag({ about: 'Hồ sơ đã nhận; false là chưa có trả lời.', example: true })
  included!: boolean;

  @ShownText({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @ShownText({ about: 'Mã hồ sơ.', example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9' })
  dossier!: string;

  @ShownNumber({ about: 'Bản của phương án sau việc này; dùng cho If-Match của việc kế tiếp.', example: 8 })
  revision!: number;

  @ShownMaybe({ about: 'Vị trí trong sổ sự kiện.', example: '0000000000000000042' })
  position!: string | null;
}

export class IncludeBody extends Dated {
  @ProposalId({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @Whole({ about: 'Bản của phương án được đưa vào.', min: 1, max: 1_000_000, example: 2 })
  edition!: number;
}

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers/:id/proposals')
export class InclusionController {
  constructor(
    private readonly commands: Commands,
    private readonly inclusion: Inclusion,
  ) {}

  @Post()
  @Asks('ReadProposal')
  @Changes(
    'RequestInclusion',
    'Đưa một phương án vào hồ sơ',
    'If-Match mang ETag của phương án, không phải của hồ sơ.',
    InclusionBody,
  )
  @ApiResponse({ status: 202, type: InclusionBody, description: 'Đã ghi nhận yêu cầu, hồ sơ chưa trả lời.' })
  async include(
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) dossier: string,
    @Body() { proposal, edition }: IncludeBody,
    @ChangeRequest() request: CommandRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<InclusionBody> {
    const command = { type: 'RequestInclusion', dossier, edition } as const;
    const { revision, position } = await this.commands.send('proposal', proposal, command, request);
    const included = await this.inclusion.answered({ proposal, revision, position, scope });
    reply.status(included ? 200 : 202);
    // The dossier's answer is one more fact of the proposal.
    return { included, proposal, dossier, revision: included ? revision + 1 : revision, position };
  }
}
