import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { FaultList } from '../fault-list.js';
import { ruleOf } from '../gate/route-rule.js';
import { Problem } from '../problem.js';
import type { HttpRequest } from '../request.js';
import { takeMoment } from './asked-moment.js';
import { takeSpan } from './asked-span.js';

/** Before anything else reads the query: routes that answer of now alone refuse what they do not know. */
@Injectable()
export class TakeMoment implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const { asOf = false, between = false } = ruleOf(request) ?? {};
    const faults = new FaultList();
    const moment = asOf ? takeMoment(request.query, faults) : null;
    const span = between ? takeSpan(request.query, faults) : null;
    if (faults.found.length > 0) throw new Problem('VALIDATION_FAILED', { errors: faults.found });
    if (moment) request.asked = moment;
    if (span) request.between = span;
    return next.handle();
  }
}
