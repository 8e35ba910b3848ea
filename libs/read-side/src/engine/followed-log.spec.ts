import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { drafted } from '../../spec-support/stories.js';
import { Leases } from '../leases/leases.js';
import { OwnerQueries } from '../leases/owner-queries.js';
import { projections } from '../projections.js';
import { loadCheckpoints, lowest } from './checkpoints.js';
import { FollowedLog } from './followed-log.js';
import { StoredManagerCheckpoints } from './stored-manager-checkpoints.js';

jest.setTimeout(60_000);

describe('FollowedLog', () => {
  let database: SpecDatabase;
  let followed: FollowedLog;
  let manager: StoredManagerCheckpoints;
  const names = projections.map(({ name }) => name);

  beforeAll(async () => {
    database = await openSpecDatabase();
    followed = new FollowedLog(database.dataSource);
    manager = new StoredManagerCheckpoints(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    await database.dataSource.query('delete from read_side.followed_log');
  });
  afterAll(() => database.stop());

  it('is named by the first that begins, and stays so', async () => {
    expect(await followed.begin('eventstoredb:tinhgon.')).toBe('eventstoredb:tinhgon.');
    expect(await followed.begin('postgresql')).toBe('eventstoredb:tinhgon.');
  });

  it('was the one in PostgreSQL where something was followed before logs had names', async () => {
    await manager.save('carry-facts', null, { position: '1', reached: null });
    expect(await followed.begin('eventstoredb:tinhgon.')).toBe('postgresql');
  });

  it('changes with the checkpoints of managers translated, and the read models to be made again', async () => {
    const log = new SpecLog();
    await log.goOn('proposal', 'a', drafted());
    await projectAll(database.dataSource, log.store);
    await followed.begin('postgresql');
    await manager.save('carry-facts', null, { position: '7', reached: '9' });
    await followed.change('eventstoredb:tinhgon.', (position) => Promise.resolve(position === '7' ? '0700' : null));
    expect(await followed.begin('postgresql')).toBe('eventstoredb:tinhgon.');
    expect(await manager.load('carry-facts')).toEqual({ position: '0700', reached: null });
    expect(lowest(await loadCheckpoints(database.dataSource, names))).toBeNull();
    expect(await database.dataSource.query('select id from read_side.proposal')).toEqual([]);
  });

  it('leaves nothing that an owner said of the log before', async () => {
    const leases = new Leases(database.dataSource);
    const tokens = await leases.take(['upkeep'], { owner: 'one', release: 1, alone: true });
    await leases.tell('upkeep', tokens?.get('upkeep') ?? '', { walkedTo: { position: '7' } });
    await followed.change('eventstoredb:tinhgon.', () => Promise.resolve(null));
    expect(await new OwnerQueries(database.dataSource).told('upkeep')).toBeNull();
  });

  it('changes nothing where a position cannot be translated', async () => {
    await followed.begin('postgresql');
    await manager.save('carry-facts', null, { position: '7', reached: null });
    await expect(followed.change('other', () => Promise.reject(new RangeError('thiếu')))).rejects.toThrow(RangeError);
    expect(await followed.begin('other')).toBe('postgresql');
    expect(await manager.load('carry-facts')).toEqual({ position: '7', reached: null });
  });
});
