import { randomUUID } from 'node:crypto';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { Directory } from './directory.js';

jest.setTimeout(60_000);

const now = new Date('2026-03-02T01:00:00Z');

let database: SpecDatabase;
let directory: Directory;

beforeAll(async () => {
  database = await openSpecDatabase();
  directory = new Directory(database.source);
});

afterAll(() => database.stop());

it('gives the names of those it knows, by the ids as they were asked for', async () => {
  const [thu, binh, stranger] = [randomUUID(), randomUUID(), randomUUID()];
  await directory.set(thu, 'Nguyễn Thị Thu');
  await directory.set(binh.toUpperCase(), ' Trần   Văn Bình '.normalize('NFD'));
  const names = await directory.names([thu, thu.toUpperCase(), binh, stranger, 'projector', thu]);
  expect(names).toEqual(
    new Map([
      [thu, 'Nguyễn Thị Thu'],
      [thu.toUpperCase(), 'Nguyễn Thị Thu'],
      [binh, 'Trần Văn Bình'],
    ]),
  );
  await expect(directory.names([])).resolves.toEqual(new Map());
});

it('gives thousands of names at once', async () => {
  const ids = Array.from({ length: 2_500 }, () => randomUUID());
  await database.source.query(
    `insert into identity.person_name (person_id, full_name) select id, 'Lê Thị ' || n
     from unnest($1::uuid[]) with ordinality as r(id, n)`,
    [ids],
  );
  const names = await directory.names(ids);
  expect([...names.values()]).toEqual(ids.map((_, n) => `Lê Thị ${n + 1}`));
});

it('replaces a name', async () => {
  const id = randomUUID();
  await directory.set(id, 'Phạm Lan');
  await directory.set(id, 'Phạm Thị Lan', 3);
  await directory.set(id, 'Phạm Thị Lan', 3);
  await directory.set(id, 'Phạm Lan muộn', 2);
  await expect(directory.set(id, 'Phạm Lan', 3)).rejects.toMatchObject({ code: 'NAME_SET_OTHERWISE' });
  expect((await directory.names([id])).get(id)).toBe('Phạm Thị Lan');
});

it('erases a name for good and keeps that it did', async () => {
  const id = randomUUID();
  await directory.set(id, 'Hoàng Văn Kín');
  await expect(directory.erase(id, now)).resolves.toBe(true);
  await expect(directory.erase(id, new Date(now.getTime() + 1))).resolves.toBe(false);
  expect(await directory.names([id])).toEqual(new Map([[id, null]]));
  await expect(directory.set(id, 'Hoàng Văn Kín')).rejects.toMatchObject({ code: 'PERSON_ERASED' });
  const rows = await database.source.query(
    'select full_name, erased_at from identity.person_name where person_id = $1',
    [id],
  );
  expect(rows).toEqual([{ full_name: null, erased_at: now }]);
});

it('has nothing to erase of who is not known, who may be named later', async () => {
  const id = randomUUID();
  await expect(directory.erase(id, now)).resolves.toBe(false);
  await directory.set(id, 'Vũ Minh');
  expect((await directory.names([id])).get(id)).toBe('Vũ Minh');
});

it.each(['', '   ', 'x'.repeat(201), 'Dòng\nkhác', 'Rỗng\u0000', 'Ẩn\u200b', 'Ẩn\u3164'])(
  'refuses the name %j',
  async (name) => {
    await expect(directory.set(randomUUID(), name)).rejects.toMatchObject({ code: 'NAME_INVALID' });
  },
);

it('refuses an id that is none', async () => {
  await expect(directory.set('ai-do', 'Vũ Minh')).rejects.toMatchObject({ code: 'PERSON_ID_INVALID' });
  await expect(directory.erase('ai-do', now)).rejects.toMatchObject({ code: 'PERSON_ID_INVALID' });
});
