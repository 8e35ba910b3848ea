import { readProcedureFile, type FileFormat, type Importing } from '@app/write-side';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { LIMITS } from '../http/limits.js';
import { faultIn } from '../http/problem.js';
import { headerOf, type HttpRequest } from '../http/request.js';
import { fileProblem } from './file-faults.js';

/** The content types of tables, whose bytes reach the route as they are. */
export const TABLE_TYPES = {
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const satisfies Readonly<Record<string, FileFormat>>;

export const NDJSON = 'application/x-ndjson';

/** A file of procedures as it was sent: a list of JSON, or the bytes of a table. */
export interface SentFile {
  readonly content: unknown;
  readonly format: FileFormat;
  /** Whether the answer is to tell how far it is, line by line. */
  readonly tellsProgress: boolean;
  readonly requestId: string;
}

export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentFile => {
  const request = context.switchToHttp().getRequest<HttpRequest>();
  const type = headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const format = Object.entries(TABLE_TYPES).find(([name]) => name === type)?.[1] ?? 'json';
  const tellsProgress = headerOf(request, 'accept')?.toLowerCase().includes(NDJSON) ?? false;
  return { content: request.body, format, tellsProgress, requestId: String(request.id) };
});

/** What the file holds; a table is read when it is asked for. @throws Problem VALIDATION_FAILED */
export function importing({ content, format }: SentFile, sheet: string | undefined): Importing {
  if (Buffer.isBuffer(content)) {
    const reading = { format, maxEntries: LIMITS.importLines, ...(sheet === undefined ? {} : { sheet }) };
    return () =>
      readProcedureFile(content, reading).catch((error: unknown) => {
        throw fileProblem(error);
      });
  }
  if (Array.isArray(content) && content.length <= LIMITS.importLines) return content as readonly unknown[];
  throw faultIn(
    'VALIDATION_FAILED',
    '',
    'list',
    `Tệp phải là một danh sách JSON có nhiều nhất ${String(LIMITS.importLines)} mục.`,
  );
}
