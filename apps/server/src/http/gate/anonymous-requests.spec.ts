import type { HttpRequest } from '../request.js';
import { AnonymousRequests } from './anonymous-requests.js';
import type { PageRequests } from './page-requests.js';
import { RequestRates } from './request-rates.js';
import { RouteTable } from './route-table.js';

const rates = {
  signInsAMinute: 1,
  writesAMinute: 1,
  readsAMinute: 2,
  anonymousAMinute: 3,
  demonstrationAllowed: false,
};

/** How many requests of one kind come through before one is refused. */
async function admitted(person: string | null, page: boolean): Promise<number> {
  const pages = {
    recognise: (request: HttpRequest) => Promise.resolve(person !== null && !!Object.assign(request, { person })),
  } as unknown as PageRequests;
  const requests = new AnonymousRequests(new RequestRates(rates), new RouteTable(), pages);
  for (let count = 0; ; count += 1) {
    const request = { ip: '192.0.2.1', method: 'POST', headers: {}, query: {}, routeOptions: { url: '/' } };
    try {
      await requests.admit(request as unknown as HttpRequest, page ? { page } : { open: true });
    } catch {
      return count;
    }
  }
}

it('counts a page as a read of the person who asks for it, whatever the page asks', async () => {
  expect(await admitted('an-officer', true)).toBe(2);
});

it.each([
  ['a form with a file', { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '10' }],
  ['a long form', { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '300000' }],
  ['a form of unknown length', { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' }],
])('reads %s of nobody', async (_, headers) => {
  const asked = { ip: '192.0.2.1', method: 'POST', headers, query: {}, routeOptions: { url: '/' } };
  const admit = (person: object) => {
    const recognise = (request: HttpRequest) => Promise.resolve(Boolean(Object.assign(request, person)));
    const pages = { recognise } as unknown as PageRequests;
    const requests = new AnonymousRequests(new RequestRates(rates), new RouteTable(), pages);
    return requests.admit({ ...asked } as unknown as HttpRequest, { page: true });
  };
  await expect(admit({})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(admit({ person: 'an-officer' })).resolves.toBeUndefined();
});

it('counts by the address where nobody is known', async () => {
  expect(await admitted(null, true)).toBe(3);
  expect(await admitted(null, false)).toBe(3);
});
