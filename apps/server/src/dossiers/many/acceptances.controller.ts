import { ACCEPT_RESULT_NAMES, type AcceptResult } from '@app/wording';
import type { CommandRequest } from '@app/write-side';
import { Body, Controller, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../http/commands.js';
import { answerWithProgress, type OnProgress } from '../../http/progress-answer.js';
import { reportOf } from '../../proposals/proposal-bodies.js';
import { AcceptManyBody, AcceptManyReportBody, acceptCountsOf } from './acceptances-bodies.js';
import { Asker, type ManyAsker } from './many-asker.js';
import { ChangesMany } from './many-docs.js';
import { ManyTurns } from './many-turns.js';
import { OneByOne, type Done, type ManyAsked } from './one-by-one.js';

/** A consolidation accepts many proposals under one report, for example on a whole field of work. */
@ApiTags('Phương án')
@Controller('api/v1/proposals')
export class AcceptancesController {
  constructor(
    private readonly commands: Commands,
    private readonly each: OneByOne,
    private readonly turns: ManyTurns,
  ) {}

  @Post('acceptances')
  @ChangesMany('AcceptProposal', AcceptManyReportBody, 'Chấp nhận nhiều phương án, có thể theo một báo cáo đánh giá')
  accept(@Asker() asker: ManyAsker, @Body() body: AcceptManyBody): Promise<AcceptManyReportBody | StreamableFile> {
    if (!asker.tellsProgress) return this.answer(asker, body);
    const told = async (onProgress: OnProgress) => {
      const report = await this.answer(asker, body, onProgress);
      return { pieces: [JSON.stringify(report)], changed: report.position !== null };
    };
    return answerWithProgress(told, asker.request.correlationId);
  }

  private async answer(asker: ManyAsker, body: AcceptManyBody, onProgress?: OnProgress): Promise<AcceptManyReportBody> {
    const { items, position } = await this.turns.turn(asker, (asked) => this.acceptEach(body, asked), onProgress);
    const shown = items.map((item) => ({ ...item, resultName: ACCEPT_RESULT_NAMES[item.result] }));
    return { counts: acceptCountsOf(items), items: shown, position };
  }

  private acceptEach({ proposals, report, reason }: AcceptManyBody, asked: ManyAsked): Promise<Done<AcceptResult>> {
    const editions = new Map(proposals.map(({ proposal, edition }) => [proposal, edition]));
    const said = { report: reportOf(report), reason: reason ?? null };
    const act = async (proposal: string, own: CommandRequest) => {
      const command = { type: 'AcceptProposal', edition: editions.get(proposal) ?? 0, ...said } as const;
      const answer = await this.commands.send('proposal', proposal, command, own);
      return { answer, result: answer.changed ? 'accepted' : 'already', revision: answer.revision } as const;
    };
    return this.each.run([...editions.keys()], act, asked);
  }
}
