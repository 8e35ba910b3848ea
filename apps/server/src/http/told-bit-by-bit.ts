import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NDJSON } from './progress-answer.js';

const BIT_BY_BIT = ['text/event-stream', NDJSON];

/** Tells proxies to pass on events and progress at once, instead of keeping them until a buffer is full. */
export function tellBitByBit(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', (_, reply, payload, done) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (BIT_BY_BIT.some((one) => type.startsWith(one))) reply.header('x-accel-buffering', 'no');
    done(null, payload);
  });
}
