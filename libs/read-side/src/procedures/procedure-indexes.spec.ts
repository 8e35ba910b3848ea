import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';

jest.setTimeout(60_000);

const ROWS = 1_000;

describe('what finds procedures in the registry', () => {
  let database: SpecDatabase;
  beforeAll(async () => {
    database = await openSpecDatabase();
    await database.dataSource.query(
      `insert into read_side.procedure (id, revision, position, key, code, catalogue, name, field, levels, area, registry,
        baseline_areas, search, search_folded, state, field_sought, levels_sought, details, paper_first, paper_from, generation)
      select n::text, 0, '1', n::text, n::text, 'national', 'x', 'x', '{}', '{}', '', '{}',
        repeat(md5(n::text), 20), repeat(md5((n + $1)::text), 20), '{}', 'field ' || n % 500, '{}', '{}', date '2026-03-02', date '2026-03-02', ''
      from generate_series(1, $1) n`,
      [ROWS],
    );
  });
  afterAll(() => database.stop());

  it.each([
    ['words', "search like '%hòa%' and search_folded like '%giai%'", /procedure_search/],
    ['a code', "search_folded like '%1.012753%'", /procedure_search/],
    ['a field', "field_sought = 'hộ tịch'", /procedure_field/],
  ])('by %s can use an index', async (_, where, index) => {
    const plan = await database.dataSource.transaction(async (manager) => {
      await manager.query('set local enable_seqscan = off');
      return manager.query<object[]>(`explain select id from read_side.procedure where ${where}`);
    });
    expect(JSON.stringify(plan)).toMatch(index);
  });
});
