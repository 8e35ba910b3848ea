import { Doorbell } from '@app/event-store';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { hearProgress } from './progress-news.js';
import { StoredManagerCheckpoints } from './stored-manager-checkpoints.js';

jest.setTimeout(60_000);

describe('news of progress', () => {
  let database: SpecDatabase;
  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  it('are heard by other processes, also after a lost connection', async () => {
    const [here, elsewhere] = [new Doorbell(), await database.connect()];
    const ending = new AbortController();
    const hearing = hearProgress(database.dataSource, here, ending.signal);
    const rung = async (seen: number) => {
      await here.wait(seen, null, 30_000);
      expect(here.rings).toBeGreaterThan(seen);
    };
    await rung(0);
    const checkpoints = new StoredManagerCheckpoints(elsewhere);
    let seen = here.rings;
    await checkpoints.save('carry', null, { position: '01', reached: null });
    await rung(seen);
    seen = here.rings;
    const listening = `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen read_side_progress'`;
    await elsewhere.query(listening);
    await rung(seen);
    seen = here.rings;
    await checkpoints.save('carry', '01', { position: '02', reached: null });
    await rung(seen);
    ending.abort();
    await hearing;
  });

  it('end with the signal, also while they are about to be heard', async () => {
    const ending = new AbortController();
    const hearing = hearProgress(await database.connect(), new Doorbell(), ending.signal);
    ending.abort();
    await hearing;
  });
});
