import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import type { HttpRequest } from '../http/request.js';

export interface AccountRequest {
  readonly person: string;
  /** The administrator's id. */
  readonly by: string;
  /** What the administrator may see. */
  readonly scope: readonly string[];
  readonly requestId: string;
}

/** On a route that names its query. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Omit<AccountRequest, 'person'> => {
  const { person, scope, id } = context.switchToHttp().getRequest<HttpRequest>();
  if (person === undefined || !scope) throw new Problem('UNAUTHENTICATED');
  return { by: person, scope, requestId: String(id) };
});
