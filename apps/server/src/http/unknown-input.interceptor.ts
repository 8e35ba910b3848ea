import { FIELD_WORDS, REQUEST_WORDS } from '@app/wording';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Observable } from 'rxjs';
import { FaultList } from './fault-list.js';
import { Problem } from './problem.js';
import { isRecord } from './read-fields.js';
import type { HttpRequest } from './request.js';

const TAKES_BODY = 'tinhgon:takes-body';

/** Nest's key of a built-in parameter; decorators of our own have keys with random letters and digits. */
const PART = /^(\d+):\d+$/;

const TAKES_QUERY = 'tinhgon:takes-query';

export const TakesBody = () => SetMetadata(TAKES_BODY, true);

export const TakesQuery = () => SetMetadata(TAKES_QUERY, true);

/** Refuses parameters and bodies that the route does not take. */
@Injectable()
export class UnknownInputInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, query, body } = context.switchToHttp().getRequest<HttpRequest>();
    const taken = partsTaken(context);
    const faults = new FaultList();
    if (!taken.has(RouteParamtypes.QUERY)) refuse(query, method === 'GET' ? ['after'] : [], faults);
    if (!taken.has(RouteParamtypes.BODY)) refuse(body, [], faults);
    if (faults.found.length > 0) throw new Problem('VALIDATION_FAILED', { errors: faults.found });
    return next.handle();
  }
}

function partsTaken(context: ExecutionContext): ReadonlySet<number> {
  const { name } = context.getHandler();
  const args = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) as object | undefined;
  const parts = Object.keys(args ?? {}).flatMap((key) => PART.exec(key)?.[1] ?? []);
  const says = (what: string) => Reflect.getMetadata(what, context.getHandler()) === true;
  const body = says(TAKES_BODY) ? [RouteParamtypes.BODY] : [];
  const query = says(TAKES_QUERY) ? [RouteParamtypes.QUERY] : [];
  return new Set([...parts.map(Number), ...body, ...query]);
}

function refuse(given: unknown, known: readonly string[], faults: FaultList): void {
  if (Array.isArray(given)) faults.add('', 'object', REQUEST_WORDS.noBody);
  if (!isRecord(given)) return;
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) faults.add(name, 'unknownField', FIELD_WORDS.unknown);
  }
}
