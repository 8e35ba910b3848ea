import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { StoredManagerCheckpoints } from './stored-manager-checkpoints.js';

jest.setTimeout(60_000);

describe('StoredManagerCheckpoints', () => {
  let database: SpecDatabase;
  let checkpoints: StoredManagerCheckpoints;

  beforeAll(async () => {
    database = await openSpecDatabase();
    checkpoints = new StoredManagerCheckpoints(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it('begins with nothing and keeps what was saved', async () => {
    expect(await checkpoints.load('mang-tin')).toEqual({ position: null, reached: null });
    expect(await checkpoints.save('mang-tin', null, { position: '01', reached: null })).toBe(true);
    expect(await checkpoints.save('mang-tin', '01', { position: '02', reached: '05' })).toBe(true);
    expect(await checkpoints.load('mang-tin')).toEqual({ position: '02', reached: '05' });
    expect(await checkpoints.load('khac')).toEqual({ position: null, reached: null });
  });

  it('changes nothing where another process has moved on', async () => {
    expect(await checkpoints.save('mang-tin', '01', { position: '02', reached: null })).toBe(false);
    expect(await checkpoints.save('mang-tin', null, { position: '01', reached: null })).toBe(true);
    expect(await checkpoints.save('mang-tin', null, { position: '09', reached: '09' })).toBe(false);
    expect(await checkpoints.save('mang-tin', '00', { position: '09', reached: '09' })).toBe(false);
    expect(await checkpoints.load('mang-tin')).toEqual({ position: '01', reached: null });
  });

  it('lets one of many win', async () => {
    const saves = Array.from({ length: 8 }, async (_, at) =>
      checkpoints.save('mang-tin', null, { position: `1${String(at)}`, reached: null }),
    );
    expect((await Promise.all(saves)).filter(Boolean)).toHaveLength(1);
  });
});
