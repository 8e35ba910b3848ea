import { Logger, StreamableFile } from '@nestjs/common';
import { PassThrough } from 'node:stream';
import { bodyOf } from './problem-body.js';
import { problemOf } from './problem-of.js';
import { headerOf, type HttpRequest } from './request.js';

export const NDJSON = 'application/x-ndjson';

/** Shortest interval of progress lines. */
const EVERY_MS = 200;

const logger = new Logger('http');

export type OnProgress = (done: number, all: number) => void;

export function wantsProgress(request: HttpRequest): boolean {
  return headerOf(request, 'accept')?.toLowerCase().includes(NDJSON) ?? false;
}

/** A report as pieces of JSON, and whether anything was recorded. */
export interface Reported {
  readonly pieces: Iterable<string> | AsyncIterable<string>;
  readonly changed: boolean;
}

/** `changed`: known when the work is done. */
class ProgressAnswer extends StreamableFile {
  changed?: boolean;
}

/**
 * Answers `{"done":n,"all":m}` line by line, and last the report or the problem. A refusal before the first line is
 * thrown and answered as usual. A client that leaves stops nothing.
 */
export function answerWithProgress(
  work: (onProgress: OnProgress) => Promise<Reported>,
  requestId: string,
): Promise<StreamableFile> {
  return new Promise((resolve, reject) => {
    const lines = new PassThrough();
    const answer = new ProgressAnswer(lines, { type: `${NDJSON}; charset=utf-8` });
    let begun = false;
    let toldAt = -Infinity;
    const write = (text: string) => {
      if (!begun) resolve(answer);
      begun = true;
      if (!lines.destroyed) lines.write(text);
    };
    const tell = (line: object) => write(`${JSON.stringify(line)}\n`);
    const tellAll = async (pieces: Reported['pieces']) => {
      for await (const piece of pieces) write(piece);
      write('\n');
    };
    const onProgress: OnProgress = (done, all) => {
      const now = performance.now();
      if (done < all && now - toldAt < EVERY_MS) return;
      toldAt = now;
      tell({ done, all });
    };
    work(onProgress)
      .then(({ pieces, changed }) => {
        answer.changed = changed;
        return tellAll(pieces);
      })
      .catch((error: unknown) => {
        if (!begun) return reject(error instanceof Error ? error : new Error(String(error)));
        const body = bodyOf(problemOf(error), requestId);
        if (body.status >= 500) logger.error({ requestId, code: body.code, err: error });
        tell(body);
      })
      .finally(() => lines.end());
  });
}
