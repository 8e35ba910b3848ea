import { setTimeout as sleep } from 'node:timers/promises';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { readSideDataSource } from '../database/data-source.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { enterBeside, FoldGoingOn } from './enter-beside.js';

jest.setTimeout(60_000);

describe('the tables beside the read models', () => {
  let database: SpecDatabase;
  let owner: ReadSideDataSource;
  beforeAll(async () => {
    database = await openSpecDatabase();
    owner = await readSideDataSource(database.ownerUrl, { connections: 4 }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.stop();
  });

  const entered = async () => {
    for (;;) {
      const next = await enterBeside(owner).catch(() => null);
      if (next) return next;
      await sleep(100);
    }
  };

  it('are one fold’s at a time, until it leaves', async () => {
    const first = await enterBeside(owner);
    await first.stillIn();
    await expect(enterBeside(owner)).rejects.toThrow(FoldGoingOn);
    await first.leave();
    const second = await enterBeside(owner);
    await second.stillIn();
    await second.leave();
  });

  it('are another fold’s once the connection of one has ended, which finds so', async () => {
    const lost = await enterBeside(owner);
    await owner.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`);
    const next = await entered();
    await expect(lost.stillIn()).rejects.toThrow(FoldGoingOn);
    await lost.leave();
    await next.stillIn();
    await next.leave();
  });

  it('are another fold’s ten seconds after one froze', async () => {
    const beats = jest.spyOn(globalThis, 'setInterval').mockImplementationOnce(() => setTimeout(() => undefined, 0));
    const frozen = await enterBeside(owner);
    beats.mockRestore();
    const since = performance.now();
    const next = await entered();
    expect(performance.now() - since).toBeGreaterThan(9_000);
    await expect(frozen.stillIn()).rejects.toThrow(FoldGoingOn);
    await frozen.leave();
    await next.leave();
  });
});
