import { ApiProblem, type ProblemBody } from '../support/problem.js';
import { headOf, sendRaw } from '../support/raw-request.js';
import type { Ground } from './ground.js';
import type { Refusable } from './refusable.js';

/** Every refusal of a request for its form, for who asks, or for when they ask. */
export function asRequests({ service, url, offices }: Ground): readonly Refusable[] {
  const { host } = new URL(url);
  const raw = async (method: string, path: string, headers: object, body = '') => {
    const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
    const asked = `${headOf(method, `/api/v1${path}`, { host, ...headers, ...length })}${body}`;
    const answer = await sendRaw(url, asked);
    throw new ApiProblem(`${method} ${path}`, answer.status ?? 0, JSON.parse(answer.body) as ProblemBody, '');
  };
  const json = { 'content-type': 'application/json' };
  return [
    ['417 EXPECTATION_FAILED', () => raw('GET', '/plans', { expect: '200-ok' })],
    ['431 HEADERS_TOO_LARGE', () => raw('GET', '/plans', { 'x-long': 'a'.repeat(20_000) })],
    ['405 METHOD_NOT_ALLOWED', () => raw('PATCH', '/plans', {})],
    ['400 MALFORMED_REQUEST', () => raw('POST', '/sessions', json, '{')],
    ['415 UNSUPPORTED_MEDIA_TYPE', () => raw('POST', '/sessions', { 'content-type': 'text/plain' }, '{}')],
    ['401 UNAUTHENTICATED', () => service.send('GET', '/plans', {})],
    ['401 SIGN_IN_FAILED', () => service.signIn('khong.co.ai', 'mot-cau-rat-dai')],
    ['403 PASSWORD_CHANGE_REQUIRED', () => offices.newcomer.get('/plans')],
  ];
}
