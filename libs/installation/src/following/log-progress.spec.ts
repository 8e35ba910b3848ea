import { MemoryCheckpoints } from '@app/testing/write-service';
import { ProcessManager } from '@app/write-side';
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
    const progress = new LogProgress(checkpoints, shown);
    const waiting = Array.from({ length: 200 }, () => progress.waitFor('05', 60_000));
    await sleep(20);
    await checkpoints.save(ProcessManager.checkpoint, null, { position: '05', reached: null });
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([true]));
    expect(checkpoints.most).toBe(1);
  });

  it('goes on to what its commands reached, and gives up in time', async () => {
    const checkpoints = new SlowCheckpoints();
    const progress = new LogProgress(checkpoints, shown);
    await checkpoints.save(ProcessManager.checkpoint, null, { position: '05', reached: '07' });
    expect(await progress.waitFor('05', 30)).toBe(false);
    await checkpoints.save(ProcessManager.checkpoint, '05', { position: '07', reached: '07' });
    expect(await progress.waitFor('05', 60_000)).toBe(true);
  });
});
