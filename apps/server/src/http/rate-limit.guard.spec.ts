import rateLimit from '@fastify/rate-limit';
import { type ExecutionContext } from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Problem } from './problem.js';
import { RateLimitGuard, SignsIn } from './rate-limit.guard.js';

class Routes {
  @SignsIn()
  password(): void {
    return undefined;
  }
}

const OPTIONS = { signInsAMinute: 2, writesAMinute: 100, demonstrationAllowed: false };
let adapter: FastifyAdapter;
let guard: RateLimitGuard;

beforeEach(async () => {
  adapter = new FastifyAdapter();
  await adapter.getInstance().register(rateLimit, { global: false });
  const host = new HttpAdapterHost();
  host.httpAdapter = adapter;
  guard = new RateLimitGuard(new Reflector(), host, OPTIONS);
});
afterEach(() => adapter.close());

/** Whether a request to a route that takes a password is let through. */
async function passes(request: { person?: string; body?: object }): Promise<boolean> {
  const sent = { method: 'POST', ip: '10.0.0.1', headers: {}, routeOptions: { config: {} }, body: {}, ...request };
  const context = {
    getHandler: () => Object.getOwnPropertyDescriptor(Routes.prototype, 'password')?.value as () => void,
    getClass: () => Routes,
    switchToHttp: () => ({ getRequest: () => sent }),
  };
  try {
    return await guard.canActivate(context as unknown as ExecutionContext);
  } catch (error) {
    expect(error).toMatchObject({ name: Problem.name, code: 'TOO_MANY_REQUESTS' });
    return false;
  }
}

async function inTurn(requests: readonly Parameters<typeof passes>[0][]): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const request of requests) answers.push(await passes(request));
  return answers;
}

it('counts password changes for each person of an address by themselves', async () => {
  const [one, other] = [{ person: 'a' }, { person: 'b' }];
  await expect(inTurn([one, one, one, other, other, other])).resolves.toEqual([true, true, false, true, true, false]);
});

it('counts sign-ins for each user name of an address by itself, in any case', async () => {
  const name = (username: string) => ({ body: { username } });
  const names = ['An', 'an ', 'AN', 'binh'].map(name);
  await expect(inTurn(names)).resolves.toEqual([true, true, false, true]);
});
