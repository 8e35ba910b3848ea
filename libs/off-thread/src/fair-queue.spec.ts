import { FairQueue } from './fair-queue.js';

const never = new AbortController().signal;

describe('a fair queue', () => {
  it('takes persons by turns', async () => {
    const queue = new FairQueue({ running: 1, runningEach: 1, waiting: 10, waitingEach: 5 });
    const begun: string[] = [];
    const take = async (person: string, name: string) => {
      const end = await queue.turn(person, never);
      begun.push(name);
      await Promise.resolve();
      end?.();
    };
    await Promise.all([
      take('a', 'a1'),
      take('a', 'a2'),
      take('a', 'a3'),
      take('b', 'b1'),
      take('c', 'c1'),
      take('b', 'b2'),
    ]);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  it('takes no more than may wait, and forgets who leaves', async () => {
    const queue = new FairQueue({ running: 1, runningEach: 1, waiting: 2, waitingEach: 1 });
    const end = await queue.turn('a', never);
    const leaving = new AbortController();
    const second = queue.turn('a', leaving.signal);
    expect(await queue.turn('a', never)).toBeNull();
    const third = queue.turn('b', never);
    expect(await queue.turn('c', never)).toBeNull();
    leaving.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    const fourth = queue.turn('c', never);
    end?.();
    (await third)?.();
    expect(await fourth).not.toBeNull();
  });
});
