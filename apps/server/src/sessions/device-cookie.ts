import { headerOf, type HttpReply, type HttpRequest } from '../http/request.js';

/** Over TLS no other host and no plain connection can set it (path `/`); without TLS it is sent at sign-in only. */
const OVER_TLS = { name: '__Host-tinhgon_device', path: '/' } as const;
const PLAIN = { name: 'tinhgon_device', path: '/api/v1/sessions' } as const;

const cookieOf = ({ protocol }: HttpRequest) => (protocol === 'https' ? OVER_TLS : PLAIN);

export function deviceMarkOf(request: HttpRequest): string | null {
  const sent = headerOf(request, 'cookie') ?? '';
  return new RegExp(`(?:^|;\\s*)${cookieOf(request).name}=([\\w.-]{1,2000})(?:;|$)`).exec(sent)?.[1] ?? null;
}

/** Over TLS never sent without. */
export function keepDeviceMark(
  request: HttpRequest,
  reply: HttpReply,
  { mark, lifeSeconds }: { readonly mark: string; readonly lifeSeconds: number },
): void {
  const { name, path } = cookieOf(request);
  const secure = request.protocol === 'https' ? '; Secure' : '';
  const value = `${name}=${mark}; Path=${path}; Max-Age=${String(lifeSeconds)}; HttpOnly; SameSite=Strict${secure}`;
  reply.header('set-cookie', value);
}
