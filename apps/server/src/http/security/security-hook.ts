import type { SecurityLog } from '@app/runtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HttpReply, HttpRequest } from '../request.js';
import { securityEntry } from './security-entry.js';

/** Call before `app.init()`. */
export function hookSecurityLog(app: NestFastifyApplication, log: SecurityLog): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onResponse', (request, reply, done) => {
    const { problem, answered, refused } = reply as unknown as HttpReply;
    const entry = securityEntry(request as unknown as HttpRequest, {
      status: reply.statusCode,
      problem,
      answered,
      refused,
    });
    if (entry) log.tell(entry);
    done();
  });
}
