import { isInForce } from '@app/domain';
import { OffThread } from '@app/off-thread';
import {
  Clock,
  ImportProcedures,
  ReferenceData,
  type CommandRequest,
  type EmptyCells,
  type ImportReport,
} from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { PreparedUpload } from './prepared-upload.js';
import type { SentFile } from './sent-file.js';
import type { OnProgress } from '../http/progress-answer.js';

export interface AskedImport {
  readonly person: string;
  readonly sheet: string | undefined;
  readonly fileName: string | undefined;
  readonly emptyCells: EmptyCells;
  readonly dryRun: boolean;
  readonly request: CommandRequest;
}

/** Into the registry of the area that the sender administers. */
@Injectable()
export class ImportUpload {
  constructor(
    private readonly imports: ImportProcedures,
    private readonly uploads: PreparedUpload,
    private readonly threads: OffThread,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** Until the program stops; deletes the file afterwards. */
  async run(file: SentFile, asked: AskedImport, onProgress?: OnProgress): Promise<ImportReport> {
    file.upload.take();
    try {
      const { person, fileName = null, dryRun, request } = asked;
      const area = await this.registryOf(person);
      const given = () => this.uploads.lines(file, { ...asked, area });
      const options = { area, dryRun, request, file: fileName, signal: this.threads.ending };
      return await this.imports.run(given, { ...options, ...(onProgress ? { onProgress } : {}) });
    } finally {
      await file.upload.discard();
    }
  }

  /** None for anybody but an administrator, who is then refused. */
  private async registryOf(person: string): Promise<readonly string[]> {
    const posts = (await this.reference.posts(person)) ?? [];
    const today = this.clock.today();
    return posts.find((post) => post.role === 'administrator' && isInForce(post, today))?.area ?? [];
  }
}
