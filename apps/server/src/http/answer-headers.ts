import { momentAsked } from '@app/read-side';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { tap, type Observable } from 'rxjs';
import type { HttpReply } from './request.js';

/** Keeps the result for the security log, and sets the headers `ETag`, `Tinhgon-Position`, `Tinhgon-Between` and `Tinhgon-Filling`. */
@Injectable()
export class AnswerHeaders implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<HttpReply>();
    return next.handle().pipe(tap((body: unknown) => setHeaders(reply, body)));
  }
}

/** That of a past revision is no revision for If-Match: whoever acts has seen the present. */
function tagOf(revision: number): string {
  const moment = momentAsked();
  return moment === null ? `"${String(revision)}"` : `"${String(revision)}@${moment.known}"`;
}

function setHeaders(reply: HttpReply, body: unknown): void {
  reply.header('cache-control', 'no-store');
  if (reply.filling === true) reply.header('tinhgon-filling', 'true');
  if (typeof body !== 'object' || body === null) return;
  reply.answered = body;
  if ('revision' in body && typeof body.revision === 'number') reply.header('etag', tagOf(body.revision));
  const position = reply.seen ?? positionIn(body);
  if (position) reply.header('tinhgon-position', position);
  if ('between' in body && typeof body.between === 'string') reply.header('tinhgon-between', body.between);
}

function positionIn(body: object): string | null {
  return 'position' in body && typeof body.position === 'string' ? body.position : null;
}
