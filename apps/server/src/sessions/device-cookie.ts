import { headerOf, type HttpReply, type HttpRequest } from '../http/request.js';

const NAME = 'tinhgon_device';
const PATH = '/api/v1/sessions';

/** The mark of a known device that the browser sent, or null. */
export function deviceMarkOf(request: HttpRequest): string | null {
  const sent = headerOf(request, 'cookie') ?? '';
  return new RegExp(`(?:^|;\\s*)${NAME}=([\\w.-]{1,2000})(?:;|$)`).exec(sent)?.[1] ?? null;
}

/** Leaves a mark with the browser, which sends it at sign-in alone; over TLS never without. */
export function keepDeviceMark(
  request: HttpRequest,
  reply: HttpReply,
  { mark, lifeSeconds }: { readonly mark: string; readonly lifeSeconds: number },
): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  const value = `${NAME}=${mark}; Path=${PATH}; Max-Age=${String(lifeSeconds)}; HttpOnly; SameSite=Strict${secure}`;
  reply.header('set-cookie', value);
}
