import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { finalize, type Observable } from 'rxjs';
import { ruleOf } from './gate/route-rule.js';
import { overloaded, ReadTurns } from './read-turns.js';
import type { HttpReply, HttpRequest } from './request.js';

/** Signed-in persons read in turns. */
@Injectable()
export class FairReads implements NestInterceptor {
  constructor(private readonly turns: ReadTurns) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const { person } = request;
    if (person === undefined || !reads(request) || readsByOthers(request)) return next.handle();
    const leaving = new AbortController();
    const reply = context.switchToHttp().getResponse<HttpReply>();
    reply.raw.once('close', () => leaving.abort(overloaded()));
    const end = await this.turns.take(person, leaving.signal);
    return next.handle().pipe(finalize(end));
  }
}

/** A question too long for an address is sent. */
function reads(request: HttpRequest): boolean {
  const rule = ruleOf(request);
  return request.method === 'GET' || (rule?.query !== undefined && rule.acts === undefined);
}

/** What a page asks takes its own turns; pages that held turns meanwhile would wait for each other for ever. */
function readsByOthers(request: HttpRequest): boolean {
  return ruleOf(request)?.page === true;
}
