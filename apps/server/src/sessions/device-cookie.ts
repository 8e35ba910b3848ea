import { cookieHeader, cookieOf } from '../http/cookies.js';
import type { HttpReply, HttpRequest } from '../http/request.js';

export const DEVICE_COOKIE = 'tinhgon_device';

/** Without TLS it is sent at sign-in only. */
const PATH = '/api/v1/sessions';

export function deviceMarkOf(request: HttpRequest): string | null {
  return cookieOf(request, DEVICE_COOKIE);
}

export function keepDeviceMark(
  request: HttpRequest,
  reply: HttpReply,
  { mark, lifeSeconds }: { readonly mark: string; readonly lifeSeconds: number },
): void {
  const end = { path: PATH, lifeSeconds, sameSite: 'Strict' } as const;
  reply.header('set-cookie', cookieHeader(request, DEVICE_COOKIE, mark, end));
}
