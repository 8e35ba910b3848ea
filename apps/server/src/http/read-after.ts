import { POSITION_FORM, type Position } from '@app/event-store';
import { Filling, LogProgress } from '@app/installation';
import { ProjectionProgress } from '@app/read-side';
import { REQUEST_WORDS } from '@app/wording';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { faultIn, Problem } from './problem.js';
import type { HttpReply, HttpRequest } from './request.js';

/** Most reads wait less: only then is it asked whether the log has the position at all. */
const FIRST_WAIT_MS = 500;
const LAST_WAIT_MS = 4_500;

/**
 * A read with a position (`?after=`) sees everything up to it, or gets 503 to try again; 400 for one ahead of the log. Its answer
 * tells a position up to which it saw everything, and whether read models are being filled.
 */
@Injectable()
export class ReadAfter implements NestInterceptor {
  constructor(
    private readonly progress: LogProgress,
    private readonly readModels: ProjectionProgress,
    private readonly filling: Filling,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { method, query, person, asked } = context.switchToHttp().getRequest<HttpRequest>();
    if (method !== 'GET' || person === undefined) return next.handle();
    const after = query['after'];
    if (after !== undefined && !(await this.reached(after))) throw new Problem('READ_BEHIND', { retryAfter: 1 });
    const reply = context.switchToHttp().getResponse<HttpReply>();
    if (asked === undefined) reply.seen = this.seen(after);
    if (await this.filling.now()) reply.filling = true;
    return next.handle();
  }

  /** This server may itself have heard of less than was waited for. */
  private seen(after: unknown): Position {
    const { known } = this.readModels;
    return typeof after === 'string' && after > (known ?? '') ? after : (known ?? '');
  }

  /** @throws Problem */
  private async reached(after: unknown): Promise<boolean> {
    if (typeof after !== 'string' || !POSITION_FORM.test(after)) throw wrongPosition(REQUEST_WORDS.position);
    if (await this.progress.waitFor(after, FIRST_WAIT_MS)) return true;
    if (await this.progress.isAhead(after)) throw wrongPosition(REQUEST_WORDS.positionAhead);
    return this.progress.waitFor(after, LAST_WAIT_MS);
  }
}

function wrongPosition(why: string): Problem {
  return faultIn('VALIDATION_FAILED', 'after', 'position', why);
}
