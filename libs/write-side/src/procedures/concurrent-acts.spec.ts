import { allAtOnce } from './concurrent-acts.js';

const busy = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
  return Promise.resolve();
};

describe('many acts at once', () => {
  it('let other work of the program have its turn, though no act waits for anything', async () => {
    let done = 0;
    const seen: number[] = [];
    const other = () => {
      seen.push(done);
      if (done < 100) setImmediate(other);
    };
    setImmediate(other);
    await allAtOnce(Array.from({ length: 100 }).values(), async () => {
      await busy(2);
      done += 1;
    });
    expect(seen.filter((count) => count > 0 && count < 100).length).toBeGreaterThan(0);
    expect(done).toBe(100);
  });

  it('are done once each, and begin no more after a failure', async () => {
    const begun: number[] = [];
    const act = (item: number) => {
      begun.push(item);
      return item === 40 ? Promise.reject(new Error('one failed')) : Promise.resolve();
    };
    await expect(allAtOnce(Array.from({ length: 200 }, (_, at) => at).values(), act)).rejects.toThrow('one failed');
    expect(new Set(begun).size).toBe(begun.length);
    expect(begun.length).toBeLessThan(200);
  });
});
