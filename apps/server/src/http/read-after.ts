import { POSITION_FORM } from '@app/event-store';
import { LogProgress } from '@app/installation';
import { REQUEST_WORDS } from '@app/wording';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { faultIn, Problem } from './problem.js';
import type { HttpRequest } from './request.js';

const READ_WAIT_MS = 5_000;

/** A read with a position (`?after=`) sees everything up to it, or gets 503 to try again. */
@Injectable()
export class ReadAfter implements NestInterceptor {
  constructor(private readonly progress: LogProgress) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { method, query, person } = context.switchToHttp().getRequest<HttpRequest>();
    const after = method === 'GET' && person !== undefined ? query['after'] : undefined;
    if (after !== undefined && !(await this.reached(after))) throw new Problem('READ_BEHIND', { retryAfter: 1 });
    return next.handle();
  }

  private async reached(after: unknown): Promise<boolean> {
    if (typeof after !== 'string' || !POSITION_FORM.test(after)) throw notAPosition();
    return this.progress.waitFor(after, READ_WAIT_MS);
  }
}

function notAPosition(): Problem {
  return faultIn('VALIDATION_FAILED', 'after', 'position', REQUEST_WORDS.position);
}
