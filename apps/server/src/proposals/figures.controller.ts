import { missingIn, NOTHING_WRITTEN, pathTo, writtenNow, type WrittenNow } from '@app/domain';
import { FilterQueries, ProposalQueries } from '@app/read-side';
import { FILTER_WORDS } from '@app/wording';
import { Clock, ReferenceData } from '@app/write-side';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Plain } from '../http/answer-fields.js';
import { areaNarrowedTo } from '../http/filter-fields.js';
import { Asks } from '../http/gate/route-rule.js';
import { Reach, Scope } from '../http/gate/scope.js';
import { faultIn } from '../http/problem.js';
import { Problems } from '../http/route-docs.js';
import { FiguresBody, measuredAlone, writingIn } from './figures-body.js';
import { figuresBody, FiguresShownBody } from './figures-views.js';

interface Asking {
  readonly scope: readonly string[];
  readonly on: string;
}

/** Computes like the acts that save, and saves nothing. */
@ApiTags('Phương án')
@Controller('api/v1/cost-sheets/figures')
export class FiguresController {
  constructor(
    private readonly proposals: ProposalQueries,
    private readonly filters: FilterQueries,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Asks('ReadProposal')
  @ApiOperation({
    summary: 'Tính thử thời gian và chi phí, không ghi',
    description: 'Số liệu, cách đọc thời hạn và cảnh báo đúng như khi ghi vào phương án; không cần Idempotency-Key.',
  })
  @ApiBearerAuth()
  @ApiOkResponse({ type: FiguresShownBody, description: 'Kết quả tính.' })
  @Problems(400, 401, 403, 413, 415, 422, 429, 503)
  async compute(
    @Scope() scope: readonly string[],
    @Reach() reach: readonly string[],
    @Body() body: FiguresBody,
  ): Promise<Plain<FiguresShownBody>> {
    const on = body.on ?? this.clock.today();
    const { proposal, area } = body;
    if (typeof proposal === 'string') return shown(on, await this.ofProposal(proposal, body, { scope, on }));
    const code = areaNarrowedTo(area ?? '');
    const unknown = await this.filters.unknown({ area: code }, { scope, reach });
    if (unknown.length > 0) throw faultIn('VALIDATION_FAILED', 'area', 'unknownId', FILTER_WORDS.area);
    return shown(on, await this.inArea(pathTo(code), body, on));
  }

  private async ofProposal(id: string, body: FiguresBody, { scope, on }: Asking): Promise<WrittenNow> {
    const found = await this.proposals.get(id, { scope, today: this.clock.today() });
    if (!found) throw faultIn('VALIDATION_FAILED', 'proposal', 'unknownId', FILTER_WORDS.proposal);
    const { state } = found;
    const parameters = await this.reference.parameters(state.area);
    return writtenNow(writingIn(body, state.content), state, { on, area: state.area, parameters });
  }

  private async inArea(area: readonly string[], body: FiguresBody, on: string): Promise<WrittenNow> {
    const parameters = await this.reference.parameters(area);
    const alone = measuredAlone(body.measurements);
    const before = body.content ? NOTHING_WRITTEN : { ...NOTHING_WRITTEN, content: alone };
    return writtenNow(writingIn(body, alone), before, { on, area, parameters });
  }
}

function shown(on: string, now: WrittenNow): Plain<FiguresShownBody> {
  return figuresBody(on, now, missingIn(now));
}
