import type { FileFormat, SentFormat } from '@app/write-side';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import { wantsProgress } from '../http/progress-answer.js';
import { headerOf, type HttpReply, type HttpRequest } from '../http/request.js';
import type { Upload } from './uploads/upload.js';

export const TABLE_TYPES = {
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const satisfies Readonly<Record<string, FileFormat>>;

/** What desks call a table, whatever it is: its content tells. */
export const VAGUE_TYPES = [
  'application/vnd.ms-excel',
  'application/octet-stream',
  'application/csv',
  'text/tab-separated-values',
  'text/plain',
] as const;

const FORMATS: Readonly<Record<string, SentFormat>> = {
  ...TABLE_TYPES,
  'application/json': 'json',
  ...Object.fromEntries(VAGUE_TYPES.map((type) => [type, 'any' as const])),
};

export interface SentFile {
  readonly upload: Upload;
  readonly format: SentFormat;
  /** Whether the answer reports progress line by line. */
  readonly tellsProgress: boolean;
  /** Whether the answer is a table, for spreadsheets. */
  readonly wantsTable: boolean;
  readonly requestId: string;
  readonly left: AbortSignal;
}

/** @throws Problem MALFORMED_REQUEST without a file */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentFile => {
  const request = context.switchToHttp().getRequest<HttpRequest>();
  const format = formatOf(request);
  if (!request.upload || format === null) throw new Problem('MALFORMED_REQUEST');
  const tellsProgress = wantsProgress(request);
  const wantsTable = headerOf(request, 'accept')?.toLowerCase().startsWith('text/csv') ?? false;
  const leaving = new AbortController();
  context
    .switchToHttp()
    .getResponse<HttpReply>()
    .raw.once('close', () => leaving.abort());
  const asked = { tellsProgress, wantsTable, requestId: String(request.id) };
  return { upload: request.upload, format, ...asked, left: leaving.signal };
});

/** Null for a format that is not accepted. */
export function formatOf(request: HttpRequest): SentFormat | null {
  const type = headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(FORMATS, type) ? (FORMATS[type] ?? null) : null;
}
