import { setTimeout as sleep } from 'node:timers/promises';
import { together } from './together.js';

describe('work that is done together', () => {
  const told: string[] = [];
  const lasting = async (ended: AbortSignal) => {
    await sleep(60_000, undefined, { signal: ended }).catch(() => undefined);
    await sleep(50);
    told.push('ended');
  };
  beforeEach(() => told.splice(0));

  it('ends as a whole where a part of it fails, and then tells why', async () => {
    const failing = () => Promise.reject(new TypeError('broken'));
    await expect(together(new AbortController().signal, [lasting, failing, lasting])).rejects.toThrow('broken');
    expect(told).toEqual(['ended', 'ended']);
  });

  it('ends when it is told to', async () => {
    const ending = new AbortController();
    const running = together(ending.signal, [lasting, lasting]);
    ending.abort();
    await running;
    expect(told).toEqual(['ended', 'ended']);
  });
});
