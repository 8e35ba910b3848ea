import { randomUUID } from 'node:crypto';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { partsOn } from '../../spec-support/parts.js';
import { AuthorityTurns } from './authority-turns.js';

jest.setTimeout(60_000);

const now = new Date('2026-03-02T01:00:00Z');
const PASSWORD = 'đêm trăng Gia Sàng';

let database: SpecDatabase;
let parts: ReturnType<typeof partsOn>;
let servers: readonly AuthorityTurns[];

beforeAll(async () => {
  database = await openSpecDatabase();
  parts = partsOn(database.source);
  servers = [new AuthorityTurns(database.source), new AuthorityTurns(await database.connect())];
});

afterAll(() => database.stop());

let made = 0;
async function administrator() {
  const personId = randomUUID();
  const username = `quan.tri-${String(++made)}`;
  await parts.accounts.create({ personId, username, password: PASSWORD, demonstration: false }, now);
  return { personId, series: 0 };
}

const outcome = (one: PromiseSettledResult<unknown>) =>
  one.status === 'fulfilled' ? 'done' : (one.reason as { readonly code?: string }).code;

describe('people who act on each other at the same time', () => {
  it.each([
    ['at one server', 0],
    ['at two', 1],
  ])('do not both succeed, %s', async (_, second) => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await administrator(), await administrator()];
      const acts = [
        servers[0]!.do(one, () => parts.accounts.disable(other.personId, now)),
        servers[second]!.do(other, () => parts.passwords.setByOther(one.personId, 'ca phe sua da buoi sang')),
      ];
      expect((await Promise.allSettled(acts)).map(outcome).sort()).toEqual(['TOKEN_VOID', 'done']);
    }
  });

  it('keep nobody waiting for more than one connection, whatever fails', async () => {
    const one = await administrator();
    const failing = () => Promise.reject(new Error('failed'));
    const acts = Array.from({ length: 12 }, (_, at) =>
      servers[0]!.do(one, at % 2 === 0 ? failing : () => parts.accounts.byPerson(one.personId)),
    );
    const outcomes = (await Promise.allSettled(acts)).map(({ status }) => status);
    expect(outcomes.filter((status) => status === 'fulfilled')).toHaveLength(6);
  });
});
