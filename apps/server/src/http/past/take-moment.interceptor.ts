import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { FIELD_WORDS, MOMENT_SENSE_NAMES } from '@app/wording';
import type { Observable } from 'rxjs';
import { fieldsOf, type BodyClass } from '../declared-fields.js';
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
    if (asOf) takeAsked(request, faults);
    if (between) request.between = takeSpan(request.query, faults);
    if (asOf || between) refuseOther(request.query, context, faults);
    if (faults.found.length > 0) throw new Problem('VALIDATION_FAILED', { errors: faults.found });
    return next.handle();
  }
}

function takeAsked(request: HttpRequest, faults: FaultList): void {
  const moment = takeMoment(request.query, faults);
  if (moment) request.asked = moment;
}

/** Whether `by` is also a parameter of the route's own. */
function hasOwnSense(context: ExecutionContext): boolean {
  const prototype = context.getClass().prototype as object;
  const types: unknown = Reflect.getMetadata('design:paramtypes', prototype, context.getHandler().name);
  const classes = Array.isArray(types) ? types.filter((one): one is BodyClass => typeof one === 'function') : [];
  return classes.some((one) => fieldsOf(one).has('by'));
}

/** What is left of `by` is the route's own, or no sense that there is. */
function refuseOther(query: Record<string, unknown>, context: ExecutionContext, faults: FaultList): void {
  if (query['by'] === undefined || hasOwnSense(context)) return;
  Reflect.deleteProperty(query, 'by');
  faults.add('by', 'oneOf', FIELD_WORDS.oneOf(MOMENT_SENSE_NAMES));
}
