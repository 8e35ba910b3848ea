import { cookieHeader, cookieOf } from '../../http/cookies.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { DEVICE_COOKIE } from '../../sessions/device-cookie.js';
import type { ApiAnswer } from '../api/api.js';

const PATH = '/dang-nhap';

/** The mark of a known device, as the API takes it inside the process, where connections are plain. */
export function deviceHeaders(request: HttpRequest): Record<string, string> {
  const mark = cookieOf(request, DEVICE_COOKIE);
  return mark === null ? {} : { cookie: `${DEVICE_COOKIE}=${mark}` };
}

/** Whether somebody has signed in with this browser, as far as it tells: not on the way from another site. */
export function isKnownDevice(request: HttpRequest): boolean {
  return cookieOf(request, DEVICE_COOKIE) !== null;
}

/** Keeps for pages the mark that the API gave. */
export function keepDevice(request: HttpRequest, reply: HttpReply, { headers }: ApiAnswer): void {
  const given = [headers['set-cookie']].flat().join('\n');
  const [, mark, life] = new RegExp(`${DEVICE_COOKIE}=([\\w.-]+);.*Max-Age=(\\d+)`).exec(given) ?? [];
  if (mark === undefined) return;
  const end = { path: PATH, lifeSeconds: Number(life), sameSite: 'Strict' } as const;
  reply.header('set-cookie', cookieHeader(request, DEVICE_COOKIE, mark, end));
}
