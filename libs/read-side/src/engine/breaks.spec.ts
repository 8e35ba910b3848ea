import { breaksOf } from './breaks.js';

const WORK_MS = 40;
/** Clocks of timers and of the test differ. */
const ROUNDED_MS = 2;

function work(): void {
  const end = performance.now() + WORK_MS;
  while (performance.now() < end);
}

describe('breaks of a long work', () => {
  it('rest no shorter than it worked, at half duty', async () => {
    const between = breaksOf({ halfDuty: true });
    work();
    const begun = performance.now();
    await between();
    expect(performance.now() - begun).toBeGreaterThanOrEqual(WORK_MS - ROUNDED_MS);
  });

  it('do not even let others go first where it works on', async () => {
    const between = breaksOf({});
    work();
    const others = new Promise((resolve) => setImmediate(() => resolve('others')));
    expect(await Promise.race([between().then(() => 'work'), others])).toBe('work');
  });

  it.each([false, true])('end it with the reason of its signal, at half duty: %s', async (halfDuty) => {
    const ended = new AbortController();
    const between = breaksOf({ signal: ended.signal, halfDuty });
    work();
    setTimeout(() => ended.abort(new Error('ended')), WORK_MS / 4);
    const going = async () => {
      for (;;) {
        await between();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    await expect(going()).rejects.toThrow('ended');
  });
});
