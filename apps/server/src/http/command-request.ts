import { commandIdOf } from '@app/facts';
import type { CommandRequest } from '@app/write-side';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { keyOf, namesRevision, revisionOf } from './command-head.js';
import { Problem } from './problem.js';
import type { HttpRequest } from './request.js';

const NOTHING_SEEN = -1;

/** For a new thing. */
export const CreateRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  createRequestOf(context.switchToHttp().getRequest<HttpRequest>()),
);

/** For an existing thing, in the revision that If-Match names. */
export const ChangeRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  changeRequestOf(context.switchToHttp().getRequest<HttpRequest>()),
);

/** For a thing that may not exist yet: without If-Match only a first one is made. */
export const ReplaceRequest = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<HttpRequest>();
  return namesRevision(request)
    ? changeRequestOf(request)
    : { ...createRequestOf(request), expectedRevision: NOTHING_SEEN };
});

/** The revision that If-Match names; null without one. */
export const SeenRevision = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<HttpRequest>();
  return namesRevision(request) ? revisionOf(request) : null;
});

export const Me = createParamDecorator((_: unknown, context: ExecutionContext) =>
  personOf(context.switchToHttp().getRequest<HttpRequest>()),
);

export const MySession = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { session } = context.switchToHttp().getRequest<HttpRequest>();
  if (!session) throw new Problem('UNAUTHENTICATED');
  return session;
});

/** @throws Problem KEY_REQUIRED */
export function createRequestOf(request: HttpRequest): CommandRequest {
  const id = personOf(request);
  return {
    asker: { kind: 'person', id },
    commandId: commandIdOf(id, keyOf(request)),
    occurredOn: occurredOn(request.body),
    correlationId: String(request.id),
  };
}

/** @throws Problem KEY_REQUIRED, PRECONDITION_REQUIRED; VALIDATION_FAILED unless If-Match is one strong tag of ours */
export function changeRequestOf(request: HttpRequest): CommandRequest {
  return { ...createRequestOf(request), expectedRevision: revisionOf(request) };
}

function personOf(request: HttpRequest): string {
  if (request.person === undefined) throw new Problem('UNAUTHENTICATED');
  return request.person;
}

/** As sent; the body's check decides whether it is a day. */
function occurredOn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('occurredOn' in body)) return undefined;
  return typeof body.occurredOn === 'string' ? body.occurredOn.trim() : undefined;
}
