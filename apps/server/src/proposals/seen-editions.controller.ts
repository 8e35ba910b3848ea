import { SeenEditions } from '@app/identity';
import { ProposalQueries } from '@app/read-side';
import { FIELD_WORDS } from '@app/wording';
import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me } from '../http/command-request.js';
import { Asks } from '../http/gate/route-rule.js';
import { Scope } from '../http/gate/scope.js';
import { UuidParam } from '../http/id-param.js';
import { Problem } from '../http/problem.js';
import { Problems } from '../http/route-docs.js';
import { LastSeenBody, SeenBody } from './seen-edition-views.js';

/** A person's own mark: no act, no fact. */
@ApiTags('Phương án')
@Controller('api/v1/proposals/:id/seen')
export class SeenEditionsController {
  constructor(
    private readonly proposals: ProposalQueries,
    private readonly seen: SeenEditions,
  ) {}

  @Put()
  @HttpCode(200)
  @Asks('ReadProposal')
  @ApiOperation({
    summary: 'Ghi rằng tôi đã xem một bản của phương án',
    description:
      'Của riêng người gửi, không vào sổ sự kiện. Bản cũ hơn bản đã xem thì không đổi gì. Phương án nêu lại ở lastSeenEdition.',
  })
  @ApiBearerAuth()
  @ApiOkResponse({ type: LastSeenBody, description: 'Đã ghi.' })
  @Problems(400, 401, 403, 404, 413, 415, 429, 503)
  async keep(
    @Me() person: string,
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
    @Body() { edition }: SeenBody,
  ): Promise<LastSeenBody> {
    const newest = await this.proposals.newestEdition(id, scope);
    if (newest === null) throw new Problem('NOT_FOUND');
    if (edition > newest) {
      const unknown = { field: 'edition', rule: 'unknownEdition', message: FIELD_WORDS.unknownEdition };
      throw new Problem('VALIDATION_FAILED', { errors: [unknown] });
    }
    return { lastSeenEdition: await this.seen.keep(person, id, edition) };
  }
}
