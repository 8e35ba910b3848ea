import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { InstallationReach } from './installation-reach.js';

jest.setTimeout(60_000);

describe('the installation', () => {
  let database: SpecDatabase;
  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  it('is within the areas of who oversees all of its provinces, as far as its units are known', async () => {
    const isWithin = (...scope: readonly string[]) => new InstallationReach(database.dataSource).isWithin(scope);
    expect(await isWithin('19')).toBe(false);
    const unit = (id: string, area: readonly string[]) =>
      database.dataSource.query(
        `insert into read_side.unit (id, name, area, roles, search, search_folded, revision, position, paper_first, paper_from, generation)
         values ($1, $1, $2, '{}', '', '', 0, '1', '2026-01-01', '2026-01-01', '')`,
        [id, area],
      );
    await unit('room', ['19', '19/gia-sang']);
    await unit('province', ['19']);
    expect([await isWithin('19'), await isWithin('19/gia-sang'), await isWithin()]).toEqual([true, false, false]);
    await unit('elsewhere', ['24']);
    expect([await isWithin('19'), await isWithin('19', '24')]).toEqual([false, true]);
  });
});
