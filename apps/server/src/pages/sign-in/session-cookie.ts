import { cookieHeader } from '../../http/cookies.js';
import { SESSION_COOKIE } from '../../http/gate/page-requests.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import type { SessionBody } from '../../sessions/session-views.js';

/** Until the token ends. */
export function keepSession(
  request: HttpRequest,
  reply: HttpReply,
  { token, expiresAt }: Pick<SessionBody, 'token' | 'expiresAt'>,
): void {
  const lifeSeconds = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.now()) / 1_000));
  addCookie(reply, cookieHeader(request, SESSION_COOKIE, token, { lifeSeconds, sameSite: 'Lax' }));
}

export function forgetSession(request: HttpRequest, reply: HttpReply): void {
  addCookie(reply, cookieHeader(request, SESSION_COOKIE, '', { lifeSeconds: 0, sameSite: 'Lax' }));
}

function addCookie(reply: HttpReply, cookie: string): void {
  reply.header('set-cookie', cookie);
}
