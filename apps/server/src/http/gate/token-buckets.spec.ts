import { TokenBuckets } from './token-buckets.js';

/** How many of the attempts at one moment succeed. */
function taken(buckets: TokenBuckets, key: string, attempts: number, now: number): number {
  return Array.from({ length: attempts }, () => buckets.take(key, now)).filter((wait) => wait === 0).length;
}

describe('token buckets', () => {
  it('give so many a minute to each key, whatever the others take', () => {
    const buckets = new TokenBuckets(60);
    expect(taken(buckets, 'a', 100, 0)).toBe(60);
    expect(taken(buckets, 'b', 100, 0)).toBe(60);
  });

  it('refill steadily, and never past the brim', () => {
    const buckets = new TokenBuckets(60);
    taken(buckets, 'a', 60, 0);
    expect(taken(buckets, 'a', 100, 10_000)).toBe(10);
    expect(taken(buckets, 'a', 100, 3_600_000)).toBe(60);
  });

  it('say how long to wait, in whole seconds', () => {
    const buckets = new TokenBuckets(6);
    taken(buckets, 'a', 6, 0);
    expect([buckets.take('a', 0), buckets.take('a', 9_500), buckets.take('a', 10_000)]).toEqual([10, 1, 0]);
  });

  it('remember no more keys than they may, and forget the one used longest ago', () => {
    const buckets = new TokenBuckets(1, 2);
    for (const key of ['a', 'b', 'a', 'c']) buckets.take(key, 0);
    expect(buckets.take('a', 0)).toBeGreaterThan(0);
    expect(buckets.take('b', 0)).toBe(0);
  });
});
