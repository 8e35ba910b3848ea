import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { withTablesBeside } from './with-tables-beside.js';

jest.setTimeout(60_000);

describe('tables beside', () => {
  let database: SpecDatabase;
  beforeAll(async () => (database = await openSpecDatabase()));
  afterAll(() => database.stop());

  const made = { kept: false, later: new Set<string>() };

  it('are left by who cannot drop them any more, so that the next one can have them', async () => {
    const lost = withTablesBeside(database.ownerUrl, made, ({ owner }) => {
      owner.query = () => Promise.reject(new Error('the database is away'));
      return Promise.resolve();
    });
    await expect(lost).rejects.toThrow('the database is away');
    expect(await withTablesBeside(database.ownerUrl, made, () => Promise.resolve('entered'))).toBe('entered');
  });
});
