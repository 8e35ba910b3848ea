import type { CivilDate } from '@app/domain';
import { Clock } from '@app/write-side';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { ruleOf } from '../../http/gate/route-rule.js';
import type { HttpRequest } from '../../http/request.js';
import { hasBegun, momentOf } from './page-moment.js';

/** A page on which one acts was asked for as of a moment of the past. */
export class NotOfPast extends Error {
  override readonly name = 'NotOfPast';
}

/** What was asked for as the day to be shown is none, or has not begun. */
export class NoSuchDay extends Error {
  override readonly name = 'NoSuchDay';

  constructor(readonly today: CivilDate) {
    super();
  }
}

/** Before a page asks anything. */
@Injectable()
export class RefusePagesOfNow implements NestInterceptor {
  constructor(private readonly clock: Clock) {}

  /** @throws NoSuchDay or NotOfPast */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const { page = false, past = false } = ruleOf(request) ?? {};
    const moment = page ? momentOf(request) : null;
    const today = this.clock.today();
    if (moment && !hasBegun(moment, today)) throw new NoSuchDay(today);
    if (moment && !past) throw new NotOfPast();
    return next.handle();
  }
}
