import type { CommandRequest } from '@app/write-side';
import { Controller, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateRequest, Me } from '../http/command-request.js';
import { TakesBody } from '../http/unknown-input.interceptor.js';
import { flagOf } from '../http/page-query.js';
import { Imports } from './import-docs.js';
import { ImportAnswer, ImportTable } from './import-answer.js';
import { ImportUpload } from './import-upload.js';
import { ImportQuery } from './procedure-list-query.js';
import { Sent, type SentFile } from './sent-file.js';
import { answerWithProgress, type OnProgress } from '../http/progress-answer.js';
import { reportPieces } from './import-views.js';

@ApiTags('Thủ tục hành chính')
@Controller('api/v1/procedures')
export class ProcedureCommandsController {
  constructor(private readonly imports: ImportUpload) {}

  @Post('imports')
  @Imports
  @TakesBody()
  async import(
    @Sent() file: SentFile,
    @Query() { dryRun, sheet, fileName, emptyCells = 'keep' }: ImportQuery,
    @Me() person: string,
    @CreateRequest() request: CommandRequest,
  ): Promise<StreamableFile> {
    const command = { person, sheet, fileName, emptyCells, dryRun: flagOf(dryRun) ?? false, request };
    if (file.wantsTable) return new ImportTable(await this.imports.run(file, command));
    if (!file.tellsProgress) return new ImportAnswer(await this.imports.run(file, command));
    const work = async (onProgress: OnProgress) => {
      const report = await this.imports.run(file, command, onProgress);
      return { pieces: reportPieces(report), changed: report.position !== null };
    };
    return answerWithProgress(work, file.requestId);
  }
}
