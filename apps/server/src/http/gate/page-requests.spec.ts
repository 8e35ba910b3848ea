import type { HttpRequest } from '../request.js';
import { PageRequests } from './page-requests.js';
import type { SignedInPerson } from './signed-in-person.js';

const CLAIMS = { personId: 'p', sessionId: 's' };
const pages = new PageRequests({
  holding: (token: string) => Promise.resolve(token === 'good' ? CLAIMS : null),
} as unknown as SignedInPerson);

const asked = (method: string, headers: Record<string, string>) =>
  ({ id: '1', ip: '192.0.2.1', method, headers, query: {}, body: null, protocol: 'http' }) as HttpRequest;

it.each([
  ['by the browser', { 'sec-fetch-site': 'same-origin' }],
  ['by its origin, in older browsers', { origin: 'http://tinhgon.local', host: 'tinhgon.local' }],
])('takes a form of ours, told %s', async (_, headers) => {
  await expect(pages.recognise(asked('POST', headers))).resolves.toBe(false);
});

it.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://a', host: 'a' }],
  ['a neighbour of the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://a', host: 'a' }],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }],
  ['another origin', { origin: 'http://other.vn', host: 'tinhgon.local' }],
  ['another port', { origin: 'http://tinhgon.local:81', host: 'tinhgon.local' }],
  ['a hidden origin', { origin: 'null', host: 'tinhgon.local' }],
  ['nowhere', { host: 'tinhgon.local' }],
])('refuses a form of %s', async (_, headers) => {
  await expect(pages.recognise(asked('POST', headers))).rejects.toThrow('OTHER_SITE');
});

it('takes over TLS no form of a plain page of the same host', async () => {
  const sentFrom = (origin: string) => ({
    ...asked('POST', { origin, host: 'tinhgon.local' }),
    protocol: 'https',
  });
  await expect(pages.recognise(sentFrom('https://tinhgon.local'))).resolves.toBe(false);
  await expect(pages.recognise(sentFrom('http://tinhgon.local'))).rejects.toThrow('OTHER_SITE');
});

it('knows the person by the cookie', async () => {
  const request = asked('GET', { cookie: 'tinhgon_session=good' });
  await expect(pages.recognise(request)).resolves.toBe(true);
  expect([request.person, request.token]).toEqual(['p', 'good']);
});

it('knows nobody by a token that counts no more', async () => {
  const request = asked('GET', { cookie: 'tinhgon_session=void' });
  await expect(pages.recognise(request)).resolves.toBe(false);
  expect([request.person, request.token]).toEqual([undefined, undefined]);
});
