import { randomUUID } from 'node:crypto';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { partsOn } from '../../spec-support/parts.js';
import { type CopyKey, MOST_COPIES, WorkingCopies } from './working-copies.js';

jest.setTimeout(60_000);

let database: SpecDatabase;
let copies: WorkingCopies;

beforeAll(async () => {
  database = await openSpecDatabase();
  copies = new WorkingCopies(database.source);
});

afterAll(() => database.stop());

let made = 0;
async function person(): Promise<string> {
  const personId = randomUUID();
  const given = { personId, username: `nguoi-viet-${String(++made)}`, password: 'đêm trăng Gia Sàng' };
  await partsOn(database.source).accounts.create({ ...given, demonstration: false }, new Date());
  return personId;
}

const of = (personId: string, subject = 'p1'): CopyKey => ({ personId, form: 'return', subject });
const typed = (reason: string, seen: number | null = null) => ({ seen, basedOn: 3, fields: { reason } });
async function kept(key: CopyKey, reason: string, seen: number | null = null): Promise<number> {
  const keeping = await copies.keep(key, typed(reason, seen));
  if (keeping.refused !== null) throw new Error(keeping.refused);
  return keeping.kept.revision;
}

it('is kept as typed, and anew in the place of the one that was seen', async () => {
  const key = of(await person());
  const first = await kept(key, ' Chưa đủ\n căn ');
  const second = await kept(key, 'Chưa đủ căn cứ.', first);
  expect(second).toBeGreaterThan(first);
  expect(await copies.find(key)).toEqual({
    form: 'return',
    subject: 'p1',
    revision: second,
    basedOn: 3,
    fields: { reason: 'Chưa đủ căn cứ.' },
    changedAt: expect.any(Date) as Date,
  });
});

it('of two writers who saw the same keeps the first, and tells the other what is kept', async () => {
  const key = of(await person());
  const seen = await kept(key, 'Một');
  const answers = await Promise.all(['Hai', 'Ba', 'Bốn'].map((text) => copies.keep(key, typed(text, seen))));
  const [won, ...more] = answers.flatMap((one) => (one.refused === null ? [one.kept.revision] : []));
  expect(more).toEqual([]);
  const now = await copies.find(key);
  expect(now?.revision).toBe(won);
  const lost = answers.filter(({ refused }) => refused !== null);
  expect(lost).toEqual([
    { refused: 'changed', now },
    { refused: 'changed', now },
  ]);
  expect(await copies.keep(key, typed('Năm'))).toEqual({ refused: 'changed', now });
});

it('sent again because no answer came is kept once', async () => {
  const key = of(await person());
  const first = await kept(key, 'Một');
  expect(await kept(key, 'Một')).toBe(first);
  const second = await kept(key, 'Hai', first);
  expect(await kept(key, 'Hai', first)).toBe(second);
});

it('that was deleted is not written by who saw it, whatever was begun since', async () => {
  const key = of(await person());
  const seen = await kept(key, 'Một');
  expect([await copies.remove(key, seen), await copies.remove(key, seen), await copies.remove(key, null)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(await copies.keep(key, typed('Hai', seen))).toEqual({ refused: 'changed', now: null });
  const anew = await kept(key, 'Ba');
  expect(await copies.keep(key, typed('Hai', seen))).toMatchObject({ refused: 'changed', now: { revision: anew } });
  expect(await copies.remove(key, seen)).toBe(false);
  expect(await copies.find(key)).toMatchObject({ fields: { reason: 'Ba' } });
});

it('is of one person alone, newest first in their list', async () => {
  const [one, other] = [await person(), await person()];
  const first = await kept(of(one), 'Một');
  await kept(of(one, 'p2'), 'Hai');
  await kept(of(one), 'Một nữa', first);
  expect((await copies.list(one)).map(({ subject }) => subject)).toEqual(['p1', 'p2']);
  expect(await copies.list(other)).toEqual([]);
  expect(await copies.find(of(other))).toBeNull();
});

it('is one of 200 at most, of which each can still be written', async () => {
  const personId = await person();
  const first = await kept(of(personId, 's0'), 'Một');
  await Promise.all(
    Array.from({ length: MOST_COPIES - 1 }, (_, at) => kept(of(personId, `s${String(at + 1)}`), 'Nữa')),
  );
  expect(await copies.keep(of(personId, 'more'), typed('Thêm'))).toEqual({ refused: 'full' });
  await kept(of(personId, 's0'), 'Sửa', first);
  await copies.remove(of(personId, 's1'), null);
  await kept(of(personId, 'more'), 'Thêm');
});

it('is deleted when nobody touched it for 180 days, and only then', async () => {
  const personId = await person();
  for (const [subject, days] of [
    ['old', 181],
    ['young', 179],
  ] as const) {
    await kept(of(personId, subject), 'Một');
    const aged = `update identity.working_copy set changed_at = now() - make_interval(days => $1) where subject = $2`;
    await database.source.query(aged, [days, subject]);
  }
  await copies.clean();
  expect((await copies.list(personId)).map(({ subject }) => subject)).toEqual(['young']);
});

it('goes with the account, for good', async () => {
  const personId = await person();
  await kept(of(personId), 'Nguyễn Văn An');
  await partsOn(database.source).accounts.remove(personId);
  expect(await copies.list(personId)).toEqual([]);
  expect(await copies.keep(of(personId), typed('Nguyễn Văn An'))).toEqual({ refused: 'full' });
  const [left] = await database.source.query<object[]>('select from identity.working_copy where person_id = $1', [
    personId,
  ]);
  expect(left).toBeUndefined();
});
