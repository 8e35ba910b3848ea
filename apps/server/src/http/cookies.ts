import { headerOf, type HttpRequest } from './request.js';

interface CookieEnd {
  readonly path?: string;
  /** Seconds; 0 takes the cookie away. */
  readonly lifeSeconds: number;
  readonly sameSite: 'Lax' | 'Strict';
}

/** Over TLS no plain connection and no other host of the domain can set it. */
export function cookieName(name: string, { protocol }: Pick<HttpRequest, 'protocol'>): string {
  return protocol === 'https' ? `__Host-${name}` : name;
}

/** Null if missing or not of the form of a token. */
export function cookieOf(request: HttpRequest, name: string): string | null {
  const sent = headerOf(request, 'cookie') ?? '';
  const pattern = new RegExp(`(?:^|;\\s*)${cookieName(name, request)}=([\\w.-]{1,2000})(?:;|$)`);
  return pattern.exec(sent)?.[1] ?? null;
}

/** The header that keeps the cookie from scripts and other sites; over TLS, for the whole host and no plain connection. */
export function cookieHeader(request: HttpRequest, name: string, value: string, end: CookieEnd): string {
  const isSecure = request.protocol === 'https';
  const parts = [
    `${cookieName(name, request)}=${value}`,
    `Path=${isSecure ? '/' : (end.path ?? '/')}`,
    `Max-Age=${String(end.lifeSeconds)}`,
    'HttpOnly',
    `SameSite=${end.sameSite}`,
    ...(isSecure ? ['Secure'] : []),
  ];
  return parts.join('; ');
}
