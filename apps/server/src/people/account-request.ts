import type { Claims } from '@app/identity';
import type { CommandRequest } from '@app/write-side';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { changeRequestOf } from '../http/command-request.js';
import { Problem } from '../http/problem.js';
import type { HttpRequest } from '../http/request.js';

export interface AccountRequest {
  readonly person: string;
  /** The administrator's id. */
  readonly by: string;
  /** What the administrator may see. */
  readonly scope: readonly string[];
  readonly requestId: string;
  readonly session: ActingSession;
}

/** Of whoever acts: it must still stand when it is their turn. */
export type ActingSession = Pick<Claims, 'personId' | 'series'>;

/** A change of an existing thing, and the session in which it is made. */
export interface ChangeInSession {
  readonly request: CommandRequest;
  readonly session: ActingSession;
}

/** On a route that names its query. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Omit<AccountRequest, 'person'> => {
  const { person, scope, id, session } = context.switchToHttp().getRequest<HttpRequest>();
  if (person === undefined || !scope || !session) throw new Problem('UNAUTHENTICATED');
  return { by: person, scope, requestId: String(id), session };
});

/** In the revision that If-Match names. */
export const ChangeHere = createParamDecorator((_: unknown, context: ExecutionContext): ChangeInSession => {
  const request = context.switchToHttp().getRequest<HttpRequest>();
  if (!request.session) throw new Problem('UNAUTHENTICATED');
  return { request: changeRequestOf(request), session: request.session };
});
