import { StreamableFile } from '@nestjs/common';
import type { HttpReply } from '../../http/request.js';
import type { ApiFlow } from './api.js';

const PASSED = ['content-type', 'content-disposition'] as const;

/** Hands an answer of the API to the browser as it comes; when the browser leaves, the API hears of it. */
export function passedOn({ body, headers, end }: ApiFlow, reply: HttpReply): StreamableFile {
  reply.raw.once('close', end);
  for (const name of PASSED) {
    const value = headers[name];
    if (typeof value === 'string') reply.header(name, value);
  }
  reply.header('cache-control', 'no-store');
  const type = headers['content-type'];
  return new StreamableFile(body, typeof type === 'string' ? { type } : {});
}
