import type { CommandRequest } from '@app/write-side';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { createRequestOf } from '../../http/command-request.js';
import { wantsProgress } from '../../http/progress-answer.js';
import type { HttpRequest } from '../../http/request.js';

/** Who asks for an act on many, and how they are answered. */
export interface ManyAsker {
  readonly request: CommandRequest;
  /** Codes of the areas whose subtrees the person may see. */
  readonly scope: readonly string[];
  readonly tellsProgress: boolean;
}

export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): ManyAsker => {
  const asked = context.switchToHttp().getRequest<HttpRequest>();
  return { request: createRequestOf(asked), scope: asked.scope ?? [], tellsProgress: wantsProgress(asked) };
});
