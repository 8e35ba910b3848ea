import { FairQueue } from '@app/off-thread';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { finalize, type Observable } from 'rxjs';
import { Problem } from './problem.js';
import type { HttpReply, HttpRequest } from './request.js';

/** Fewer than the read models' connections, and few enough per person that others never wait for them. */
const READS = { running: 8, runningEach: 2, waiting: 2_000, waitingEach: 200 };

/** Seconds. */
const RETRY_AFTER = 1;

/** Signed-in persons read in turns, so that many slow reads of one delay nobody else. */
@Injectable()
export class FairReads implements NestInterceptor {
  private readonly queue = new FairQueue(READS);

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { method, person } = context.switchToHttp().getRequest<HttpRequest>();
    if (method !== 'GET' || person === undefined) return next.handle();
    const leaving = new AbortController();
    const reply = context.switchToHttp().getResponse<HttpReply>();
    reply.raw.once('close', () => leaving.abort(new Problem('OVERLOADED', { retryAfter: RETRY_AFTER })));
    const end = await this.queue.turn(person, leaving.signal);
    if (!end) throw new Problem('OVERLOADED', { retryAfter: RETRY_AFTER });
    return next.handle().pipe(finalize(end));
  }
}
