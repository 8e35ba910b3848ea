import { cookieHeader, cookieOf } from './cookies.js';
import type { HttpRequest } from './request.js';

const asked = (cookie: string, protocol = 'http') =>
  ({ id: '1', ip: '192.0.2.1', method: 'GET', headers: { cookie }, query: {}, body: null, protocol }) as HttpRequest;

it('reads over TLS none but what only this host can have set', () => {
  expect(cookieOf(asked('s=a.b'), 's')).toBe('a.b');
  expect(cookieOf(asked('s=a.b', 'https'), 's')).toBeNull();
  expect(cookieOf(asked('s=evil; __Host-s=a.b', 'https'), 's')).toBe('a.b');
});

it('keeps it from scripts, and over TLS from plain connections and other paths', () => {
  const end = { path: '/x', lifeSeconds: 60, sameSite: 'Lax' } as const;
  expect(cookieHeader(asked(''), 's', 'v', end)).toBe('s=v; Path=/x; Max-Age=60; HttpOnly; SameSite=Lax');
  expect(cookieHeader(asked('', 'https'), 's', 'v', end)).toBe(
    '__Host-s=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
  );
});
