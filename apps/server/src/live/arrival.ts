import { POSITION_FORM, type Position } from '@app/event-store';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import { headerOf, type HttpReply, type HttpRequest, type HttpSession } from '../http/request.js';

/** `since`: what the client has seen, by `Last-Event-ID` or else `?after=`. */
export interface Arrival {
  readonly session: HttpSession;
  readonly since: Position | null;
  readonly onLeave: (listener: () => void) => void;
}

export const Coming = createParamDecorator((_: unknown, context: ExecutionContext): Arrival => {
  const request = context.switchToHttp().getRequest<HttpRequest>();
  const reply = context.switchToHttp().getResponse<HttpReply>();
  const { session } = request;
  if (!session) throw new Problem('UNAUTHENTICATED');
  const onLeave = (listener: () => void) => void reply.raw.once('close', listener);
  return { session, since: sinceIn(request), onLeave };
});

function sinceIn(request: HttpRequest): Position | null {
  const told = headerOf(request, 'last-event-id') ?? request.query['after'];
  return typeof told === 'string' && POSITION_FORM.test(told) ? told : null;
}
