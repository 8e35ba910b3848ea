import { setTimeout as sleep } from 'node:timers/promises';
import { Away } from './away.js';

function ground() {
  const said: string[] = [];
  const database = { isThere: false, asked: 0 };
  const ask = () => {
    database.asked += 1;
    return database.isThere ? Promise.resolve() : Promise.reject(new Error('away'));
  };
  const logger = {
    warn: ({ refusedRequests: refused }: { refusedRequests?: number }, words: string) =>
      said.push(refused === undefined ? words : `${words}, ${refused} refused`),
  };
  const away = new Away('PostgreSQL', ask, logger as unknown as ConstructorParameters<typeof Away>[2], {
    lookEvery: 10,
    sayEvery: 200,
  });
  return { away, said, database };
}

const BEGINS = 'PostgreSQL is away; what needs it waits';

describe('a database that is away', () => {
  it('is told of once, however many meet it, from time to time while it lasts, and once when it is back', async () => {
    const { away, said, database } = ground();
    for (let n = 0; n < 50; n++) away.begins('refused');
    expect(said).toEqual([BEGINS]);
    while (said.length < 3) {
      away.begins('refused');
      await sleep(5);
    }
    expect(said).toEqual([BEGINS, ...Array<string>(2).fill('PostgreSQL is still away')]);
    expect(database.asked).toBeGreaterThan(10);
    database.isThere = true;
    while (said.length < 4) await sleep(5);
    expect(said.at(-1)).toBe('PostgreSQL is back');
  });

  it('is told of with how many requests failed by it', async () => {
    const { away, said, database } = ground();
    for (let n = 0; n < 7; n++) away.refuses('refused');
    database.isThere = true;
    while (said.length < 2) await sleep(5);
    away.refuses('reset');
    while (said.length < 4) await sleep(5);
    expect(said).toEqual([BEGINS, 'PostgreSQL is back, 7 refused', BEGINS, 'PostgreSQL is back, 1 refused']);
  });

  it('is told of again the next time', async () => {
    const { away, said, database } = ground();
    database.isThere = true;
    away.begins('reset');
    while (said.length < 2) await sleep(5);
    away.begins('reset');
    expect(said).toEqual([BEGINS, 'PostgreSQL is back', BEGINS]);
    while (said.length < 4) await sleep(5);
  });
});
