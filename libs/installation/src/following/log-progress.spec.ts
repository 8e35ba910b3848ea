import { InMemoryEventStore, StoreUnavailable } from '@app/event-store';
import { MemoryCheckpoints } from '@app/testing/write-service';
import { ProcessManager } from '@app/write-side';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogProgress } from './log-progress.js';

/** Counts concurrent looks, at a database's speed. */
class SlowCheckpoints extends MemoryCheckpoints {
  most = 0;
  private now = 0;

  override async load(name: string) {
    this.most = Math.max(this.most, ++this.now);
    await sleep(1);
    this.now--;
    return super.load(name);
  }
}

const shown = { waitUntil: () => Promise.resolve(true) };

describe('waiting for the process manager', () => {
  it('asks the database once at a time, however many wait', async () => {
    const checkpoints = new SlowCheckpoints();
    const progress = new LogProgress(checkpoints, shown, new InMemoryEventStore());
    const waiting = Array.from({ length: 200 }, () => progress.waitFor('05', 60_000));
    await sleep(20);
    await checkpoints.save(ProcessManager.checkpoint, null, { position: '05', reached: null });
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([true]));
    expect(checkpoints.most).toBe(1);
  });

  it('goes on to what its commands reached, and gives up in time', async () => {
    const checkpoints = new SlowCheckpoints();
    const progress = new LogProgress(checkpoints, shown, new InMemoryEventStore());
    await checkpoints.save(ProcessManager.checkpoint, null, { position: '05', reached: '07' });
    expect(await progress.waitFor('05', 30)).toBe(false);
    await checkpoints.save(ProcessManager.checkpoint, '05', { position: '07', reached: '07' });
    expect(await progress.waitFor('05', 60_000)).toBe(true);
  });
});

describe('a position', () => {
  const event = () => ({ id: randomUUID(), type: 'Happened', data: '{}', metadata: '{}' });
  const many = (count: number) => Array.from({ length: count }, event);

  it('is ahead of the log if nothing is there, whether or not the manager has passed what is', async () => {
    const [store, checkpoints] = [new InMemoryEventStore(), new MemoryCheckpoints()];
    const progress = new LogProgress(checkpoints, shown, store);
    const { position } = await store.append('a', 'no_stream', many(2));
    expect([await progress.isAhead(position), await progress.isAhead('9')]).toEqual([false, true]);
    await checkpoints.save(ProcessManager.checkpoint, null, { position, reached: null });
    expect([await progress.isAhead(position), await progress.isAhead('9')]).toEqual([false, true]);
  });

  it('may be there where too much is unread, or the log is away', async () => {
    const [store, checkpoints] = [new InMemoryEventStore(), new MemoryCheckpoints()];
    await store.append('a', 'no_stream', many(200));
    expect(await new LogProgress(checkpoints, shown, store).isAhead('9')).toBe(false);
    jest.spyOn(store, 'readAll').mockImplementation(() => {
      throw new StoreUnavailable('away');
    });
    expect(await new LogProgress(checkpoints, shown, store).isAhead('9')).toBe(false);
  });
});
