import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { UnitRow } from '../units/unit-row.js';
import { loadRows, saveRows } from './row-store.js';

jest.setTimeout(60_000);

describe('rows of a read model', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  it('are written some mebibytes at a time, all of them', async () => {
    const { manager } = database.dataSource;
    const named = (name: string) =>
      Array.from({ length: 9 }, (_, at): UnitRow => {
        return {
          id: `u${String(at)}`,
          revision: 0,
          position: '1',
          name: name.repeat(1_000_000),
          area: ['19'],
          roles: [],
          search: '',
          searchFolded: '',
        };
      });
    const writes = jest.spyOn(manager, 'query');
    await saveRows(manager, UnitRow, named('a'));
    await saveRows(manager, UnitRow, named('b'));
    await saveRows(manager, UnitRow, []);
    expect(writes).toHaveBeenCalledTimes(6);
    writes.mockRestore();
    const rows = named('b');
    const ids = rows.map(({ id }) => id);
    expect(await loadRows(manager, UnitRow, ids)).toEqual(new Map(rows.map((row) => [row.id, row])));
  });
});
