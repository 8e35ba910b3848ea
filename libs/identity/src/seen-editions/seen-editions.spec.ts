import { randomUUID } from 'node:crypto';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { partsOn } from '../../spec-support/parts.js';
import { SeenEditions } from './seen-editions.js';

jest.setTimeout(60_000);

let database: SpecDatabase;
let seen: SeenEditions;

beforeAll(async () => {
  database = await openSpecDatabase();
  seen = new SeenEditions(database.source);
});

afterAll(() => database.stop());

let made = 0;
async function person(): Promise<string> {
  const personId = randomUUID();
  const given = { personId, username: `nguoi-xem-${String(++made)}`, password: 'đêm trăng Gia Sàng' };
  await partsOn(database.source).accounts.create({ ...given, demonstration: false }, new Date());
  return personId;
}

it('keeps the newest edition that a person saw, whatever order it is told in', async () => {
  const [one, other] = [await person(), await person()];
  expect(await seen.last(one, 'p1')).toBeNull();
  await Promise.all([3, 1, 2].map((edition) => seen.keep(one, 'p1', edition)));
  expect(await seen.keep(one, 'p1', 2)).toBe(3);
  expect([await seen.last(one, 'p1'), await seen.last(one, 'p2'), await seen.last(other, 'p1')]).toEqual([
    3,
    null,
    null,
  ]);
});

it('goes with the account, for good', async () => {
  const personId = await person();
  await seen.keep(personId, 'p1', 1);
  await partsOn(database.source).accounts.remove(personId);
  expect(await seen.last(personId, 'p1')).toBeNull();
  expect(await seen.keep(personId, 'p1', 1)).toBeNull();
});
