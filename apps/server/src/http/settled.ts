import { POSITION_FORM } from '@app/event-store';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { faultIn, Problem } from './problem.js';
import type { HttpRequest } from './request.js';

const READ_WAIT_MS = 5_000;

/** Knows how far process managers and read models have come. */
export abstract class Settled {
  /**
   * Waits until what stands in the log up to the position, and what process managers made of it, can be read; false when
   * that takes longer than `withinMs`.
   */
  abstract waitFor(position: string, withinMs: number): Promise<boolean>;
}

/** A read of a signed-in person that names a position (`?after=`) sees everything up to it, or is told to try again. */
@Injectable()
export class ReadAfter implements NestInterceptor {
  constructor(private readonly settled: Settled) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { method, query, person } = context.switchToHttp().getRequest<HttpRequest>();
    const after = method === 'GET' && person !== undefined ? query['after'] : undefined;
    if (after !== undefined && !(await this.reached(after))) throw new Problem('READ_BEHIND', { retryAfter: 1 });
    return next.handle();
  }

  private async reached(after: unknown): Promise<boolean> {
    if (typeof after !== 'string' || !POSITION_FORM.test(after)) throw notAPosition();
    return this.settled.waitFor(after, READ_WAIT_MS);
  }
}

function notAPosition(): Problem {
  return faultIn('VALIDATION_FAILED', 'after', 'position', 'Phải là vị trí nhận được ở tiêu đề Tinhgon-Position.');
}
