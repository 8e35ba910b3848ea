import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { UnitRow } from '../units/unit-row.js';
import { loadKept, saveKept, type KeptRow } from './kept-rows.js';

jest.setTimeout(60_000);

const UNITS = { schema: UnitRow, unversioned: [] };

describe('rows of a read model', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  it('are written some mebibytes at a time, all of them', async () => {
    const { manager } = database.dataSource;
    const named = (name: string) =>
      Array.from({ length: 9 }, (_, at): KeptRow<UnitRow> => {
        const row = {
          id: `u${String(at)}`,
          revision: 0,
          position: name,
          name: name.repeat(1_000_000),
          area: ['19'],
          roles: [],
          ended: null,
          search: '',
          searchFolded: '',
        };
        return { row, paperFirst: '2026-03-02', paperFrom: '2026-03-02', generation: '' };
      });
    const writes = jest.spyOn(manager, 'query');
    await saveKept(manager, UNITS, named('a'));
    await saveKept(manager, UNITS, named('b'));
    await saveKept(manager, UNITS, []);
    expect(writes).toHaveBeenCalledTimes(6);
    writes.mockRestore();
    const rows = named('b');
    const ids = rows.map(({ row }) => row.id);
    expect(await loadKept(manager, UnitRow, ids)).toEqual(new Map(rows.map((kept) => [kept.row.id, kept])));
  });
});
