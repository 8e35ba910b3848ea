import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { ruleOf } from '../../http/gate/route-rule.js';
import type { HttpRequest } from '../../http/request.js';
import { momentOf } from './page-moment.js';

/** A page on which one acts was asked for as of a moment of the past. */
export class NotOfPast extends Error {
  override readonly name = 'NotOfPast';
}

/** Before a page asks anything. */
@Injectable()
export class RefusePagesOfNow implements NestInterceptor {
  /** @throws NotOfPast */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const { page = false, past = false } = ruleOf(request) ?? {};
    if (page && !past && momentOf(request)) throw new NotOfPast();
    return next.handle();
  }
}
