import type { ManyResult } from '@app/wording';
import { Body, Controller, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UuidParam } from '../../http/id-param.js';
import { answerWithProgress, type OnProgress } from '../../http/progress-answer.js';
import { ManyActs, type ManyRequest } from './many-acts.js';
import { Asker, type ManyAsker } from './many-asker.js';
import { IncludeManyBody, RemoveManyBody } from './many-bodies.js';
import { ChangesMany } from './many-docs.js';
import { ManyTurns, type AskedMany } from './many-turns.js';
import { ManyReportBody } from './many-views.js';
import type { Done } from './one-by-one.js';

@ApiTags('Hồ sơ trình')
@Controller('api/v1/dossiers/:id')
export class ManyController {
  constructor(
    private readonly acts: ManyActs,
    private readonly turns: ManyTurns,
  ) {}

  @Post('inclusions')
  @ChangesMany('RequestInclusion', ManyReportBody, 'Đưa nhiều phương án vào hồ sơ')
  include(
    @Asker() asker: ManyAsker,
    @Param('id', UuidParam) dossier: string,
    @Body() { proposals }: IncludeManyBody,
  ): Promise<ManyReportBody | StreamableFile> {
    return this.answer({ act: 'include', asker, dossier }, (many) => this.acts.include(proposals, many));
  }

  @Post('removals/many')
  @ChangesMany('RemoveProposal', ManyReportBody, 'Đưa nhiều phương án ra khỏi hồ sơ')
  remove(
    @Asker() asker: ManyAsker,
    @Param('id', UuidParam) dossier: string,
    @Body() { proposals, reason }: RemoveManyBody,
  ): Promise<ManyReportBody | StreamableFile> {
    return this.answer({ act: 'remove', asker, dossier }, (many) => this.acts.remove(proposals, reason, many));
  }

  private answer(
    asked: AskedMany,
    work: (many: ManyRequest) => Promise<Done<ManyResult>>,
  ): Promise<ManyReportBody | StreamableFile> {
    if (!asked.asker.tellsProgress) return this.turns.run(asked, work);
    const told = async (onProgress: OnProgress) => {
      const report = await this.turns.run(asked, work, onProgress);
      return { pieces: [JSON.stringify(report)], changed: report.position !== null };
    };
    return answerWithProgress(told, asked.asker.request.correlationId);
  }
}
