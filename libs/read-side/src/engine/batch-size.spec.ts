import type { RecordedEvent } from '@app/event-store';
import { BatchSize } from './batch-size.js';

const batch = (count: number) => ({
  events: Array.from({ length: count }, (_, at) => ({ position: String(at) }) as RecordedEvent),
  position: 'end',
});
const sizes = (size: BatchSize, count: number) =>
  [...size.pieces(batch(count))].map(({ events, position }) => [events.length, position]);

describe('how many events are taken at once', () => {
  it('is all of them, even none', () => {
    const size = new BatchSize();
    expect(sizes(size, 500)).toEqual([[500, 'end']]);
    expect(sizes(size, 0)).toEqual([[0, 'end']]);
  });

  it('is half of what failed, down to one, and twice as many with each that succeeds', () => {
    const size = new BatchSize();
    const fail = (count: number) => {
      size.pieces(batch(count)).next();
      size.failed();
    };
    fail(10);
    expect(sizes(size, 12)).toEqual([
      [5, '4'],
      [5, '9'],
      [2, 'end'],
    ]);
    for (let times = 0; times < 4; times += 1) fail(10);
    expect(sizes(size, 2)).toEqual([
      [1, '0'],
      [1, 'end'],
    ]);
    size.succeeded();
    expect(sizes(size, 4)).toEqual([
      [2, '1'],
      [2, 'end'],
    ]);
  });

  it('stays where a fault came before anything was taken', () => {
    const size = new BatchSize();
    size.failed();
    expect(sizes(size, 3)).toEqual([[3, 'end']]);
  });
});
