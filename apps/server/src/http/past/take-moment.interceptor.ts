import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { FaultList } from '../fault-list.js';
import { ruleOf } from '../gate/route-rule.js';
import { Problem } from '../problem.js';
import type { HttpRequest } from '../request.js';
import { takeMoment } from './asked-moment.js';

/** Before anything else reads the query: routes that answer of now alone refuse what they do not know. */
@Injectable()
export class TakeMoment implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    if (ruleOf(request)?.asOf !== true) return next.handle();
    const faults = new FaultList();
    const moment = takeMoment(request.query, faults);
    if (faults.found.length > 0) throw new Problem('VALIDATION_FAILED', { errors: faults.found });
    if (moment) request.asked = moment;
    return next.handle();
  }
}
