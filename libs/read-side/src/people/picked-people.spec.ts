import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { InvalidCursor } from '../paging/cursor.js';
import { holdsWords } from '../search/vietnamese-text.js';
import { PersonQueries } from './person-queries.js';

jest.setTimeout(60_000);

const PEOPLE = 2_500;
const idOf = (at: number) => `n${String(at).padStart(5, '0')}`;
const IDS = Array.from({ length: PEOPLE }, (_, at) => idOf(at));

/** Every thousandth is an Ánh; the first name was erased. */
const NAMES = new Map(IDS.map((id, at) => [id, at === 0 ? null : at % 1_000 === 7 ? 'Đặng Thị Ánh' : 'Lê Văn An']));

describe('people picked by their names', () => {
  let database: SpecDatabase;
  let queries: PersonQueries;
  let asked: number[];

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new PersonQueries(database.dataSource);
    await database.dataSource.query(
      `insert into read_side.person (id, revision, position, area, reach, appointments, posts, awaited, awaited_by, paper_first, paper_from,
         generation) select id, 0, '1', '{19}', '{19}', '[]', '{}', '{}', '{}', date '2026-03-02', date '2026-03-02', '' from unnest($1::text[]) as one(id)`,
      [IDS],
    );
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(() => database.stop());

  const list = (words: string, page: { readonly after?: string | null; readonly counted?: boolean } = {}) =>
    queries.list({ scope: ['19'], picked: picked(words, false), limit: 2, ...page });
  const picked = (words: string, inOrder: boolean) => ({
    inOrder,
    of: (ids: readonly string[]) => {
      asked.push(ids.length);
      const named = ids.map((id) => [id, NAMES.get(id) ?? ''] as const);
      return Promise.resolve(new Map(named.filter(([, name]) => holdsWords(name, words))));
    },
  });

  it('come page after page by id, however far apart they are', async () => {
    const first = await list('dang anh');
    expect(first.items.map(({ id }) => id)).toEqual([idOf(7), idOf(1_007)]);
    expect(first.total).toBeNull();
    const { items, next } = await list('dang anh', { after: first.next });
    expect(items.map(({ id }) => id)).toEqual([idOf(2_007)]);
    expect(next).toBeNull();
  });

  it('are sought no further than their page needs, unless they are counted', async () => {
    const { items } = await list('văn');
    expect(items.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    expect(asked).toEqual([1_000]);
    const { next } = await list('ánh');
    expect(await list('ánh', { after: next, counted: true })).toMatchObject({ total: 3, atLeast: false, next: null });
    expect((await list('ánh', { after: next, counted: true })).items.map(({ id }) => id)).toEqual([idOf(2_007)]);
    expect(await list('van an', { counted: true })).toMatchObject({ total: PEOPLE - 4, atLeast: false });
  });

  it('come in the order of their texts, those without one last, if that is asked for', async () => {
    const inOrder = (after: string | null, limit: number) =>
      queries.list({ scope: ['19'], picked: picked('', true), limit, after, counted: true });
    const first = await inOrder(null, 2);
    expect(first.items.map(({ id }) => id)).toEqual([idOf(7), idOf(1_007)]);
    expect(first.total).toBe(PEOPLE);
    const second = await inOrder(first.next, 2);
    expect(second.items.map(({ id }) => id)).toEqual([idOf(2_007), idOf(1)]);
    let [page, last] = [second, ''];
    while (page.next !== null) {
      page = await inOrder(page.next, 100);
      last = page.items.at(-1)?.id ?? '';
    }
    expect(last).toBe(idOf(0));
  });

  it('are none where nobody has such a name, and none by a cursor of another list', async () => {
    expect(await list('bình')).toEqual({ items: [], next: null, total: null, atLeast: null });
    await expect(list('ánh', { after: 'x' })).rejects.toThrow(InvalidCursor);
  });
});
