import type { ExecutionContext } from '@nestjs/common';
import { Problem } from '../problem.js';
import { PasswordRateGuard } from './password-rate.guard.js';
import { RequestRates } from './request-rates.js';

const OPTIONS = {
  signInsAMinute: 2,
  writesAMinute: 100,
  readsAMinute: 100,
  anonymousAMinute: 100,
  demonstrationAllowed: false,
};
let guard: PasswordRateGuard;

beforeEach(() => (guard = new PasswordRateGuard(new RequestRates(OPTIONS))));

interface Sent {
  readonly person?: string;
  readonly body?: object;
  readonly ip?: string;
}

/** Whether a request to a route that takes a password is let through. */
function passes(request: Sent): boolean {
  const routeOptions = { config: { rule: { checksPassword: true } } };
  const sent = { ip: '10.0.0.1', routeOptions, body: {}, ...request };
  const context = { switchToHttp: () => ({ getRequest: () => sent }) };
  try {
    return guard.canActivate(context as unknown as ExecutionContext);
  } catch (error) {
    expect(error).toMatchObject({ name: Problem.name, code: 'TOO_MANY_REQUESTS' });
    return false;
  }
}

const entered = (username: string, more: object = {}) => ({ body: { username, password: 'x', ...more } });

it('counts password changes for each person of an address by themselves', () => {
  const [one, other] = [{ person: 'a' }, { person: 'b' }];
  expect([one, one, one, other, other, other].map(passes)).toEqual([true, true, false, true, true, false]);
});

it('counts sign-ins for each user name of an address by itself, in any case', () => {
  const names = ['An', 'an ', 'AN', 'binh'].map((name) => entered(name));
  expect(names.map(passes)).toEqual([true, true, false, true]);
});

it('counts the same user name for each address by itself', () => {
  const [here, there] = [entered('an'), { ...entered('an'), ip: '10.0.0.2' }];
  expect([here, here, here, there].map(passes)).toEqual([true, true, false, true]);
});

it('counts nothing that tries no password', () => {
  const empty = [{}, { body: { username: 'an' } }, { body: { password: 'x' } }, { body: { username: ['an'] } }];
  expect([...empty, ...empty].map(passes)).not.toContain(false);
  expect(passes(entered('an'))).toBe(true);
});
