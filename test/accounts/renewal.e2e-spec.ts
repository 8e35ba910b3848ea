import { GiaSang } from '../acts/gia-sang.js';
import { refusalOf } from '../support/problem.js';
import type { SignedIn } from '../support/service.js';

jest.setTimeout(300_000);

let place: GiaSang;
beforeAll(async () => {
  place = await GiaSang.begun();
});
afterAll(() => place.end());

it('of a session gives a new token, and the one before is void', async () => {
  const { token, person } = await place.as('reviewer', 'gia-sang.ttpvhcc');
  await place.later(3 / 24);
  const { service } = place.season.onlooker;
  const { body } = await service.send<SignedIn>('POST', '/sessions/renewal', { token });
  expect(body.person.id).toBe(person);
  const me = (of: string) => refusalOf(service.send('GET', '/me', { token: of }));
  expect([await me(token), await me(body.token)]).toEqual(['401 UNAUTHENTICATED', 'done']);
});
