import { InMemoryEventStore } from '@app/event-store';
import { shareOfLog } from './share-of-log.js';

/** A log between those of others: it begins and ends where it is told. */
function logBetween(begin: string | null, end: string): InMemoryEventStore {
  const store = new InMemoryEventStore();
  const [event] = begin === null ? [] : [{ position: begin }];
  store.readAll = async function* () {
    await Promise.resolve();
    if (event) yield event as never;
  };
  store.lastPosition = () => Promise.resolve(end);
  return store;
}

const at = (place: number) => `${String(place).padStart(19, '0')}-${String(place).padStart(19, '0')}`;

describe('the share of a log', () => {
  it('is counted from its first event, to a position or to its end', async () => {
    const log = logBetween(at(6_000), at(10_000));
    const toEnd = await shareOfLog(log, null);
    expect([null, at(6_000), at(7_000), at(10_000)].map(toEnd)).toEqual([0, 0, 0.25, 1]);
    const toMiddle = await shareOfLog(log, at(8_000));
    expect([at(7_000), at(9_000)].map(toMiddle)).toEqual([0.5, 1]);
  });

  it('is all of it where nothing is left, and none before its first event', async () => {
    const one = await shareOfLog(logBetween(at(7), at(7)), null);
    expect([null, at(7)].map(one)).toEqual([0, 1]);
    const empty = await shareOfLog(logBetween(null, at(7)), null);
    expect(empty(null)).toBe(0);
  });
});
