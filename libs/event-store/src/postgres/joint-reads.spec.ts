import { setImmediate } from 'node:timers/promises';
import { StoreUnavailable } from '../errors.js';
import type { RecordedEvent } from '../event-store.port.js';
import { JointReads, type PageAsked } from './joint-reads.js';

const events = (count: number) => Array.from({ length: count }, (_, revision) => ({ revision }) as RecordedEvent);
const page = (stream: string, limit = 50): PageAsked => ({ stream, from: 0, to: Infinity, limit });

/** Each stream has as many events as its name says. */
function ground(refused?: Error) {
  const asked: string[] = [];
  const of = ({ stream, limit }: PageAsked, most: number) => events(Math.min(Number(stream), limit, most));
  const alone = async (one: PageAsked) => {
    asked.push(one.stream);
    await setImmediate();
    if (one.stream === 'bad') throw new RangeError('unreadable');
    return of(one, Infinity);
  };
  const together = async (all: readonly PageAsked[]) => {
    asked.push(all.map(({ stream }) => stream).join(' '));
    await setImmediate();
    if (refused) throw refused;
    return all.map((one) => of(one, 4));
  };
  return { reads: new JointReads({ alone, together }, 10_000), asked };
}

describe('pages that are asked for at one time', () => {
  it('are read together, and those that are alike once', async () => {
    const { reads, asked } = ground();
    const pages = await Promise.all(['1', '2', '1', '3'].map((stream) => reads.page(page(stream))));
    expect(pages.map((one) => one.length)).toEqual([1, 2, 1, 3]);
    expect(asked).toEqual(['1 2 3']);
  });

  it('are read to their end where they hold more than is asked of many', async () => {
    const { reads, asked } = ground();
    const pages = await Promise.all([page('3'), page('60'), page('9', 2)].map((one) => reads.page(one)));
    expect(pages.map((one) => one.length)).toEqual([3, 50, 2]);
    expect(asked).toEqual(['3 60 9', '60']);
  });

  it('are read one by one where one of them cannot be read', async () => {
    const { reads } = ground(new RangeError('unreadable'));
    const pages = await Promise.allSettled(['1', 'bad', '2'].map((stream) => reads.page(page(stream))));
    expect(pages.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('all fail where the store is away', async () => {
    const { reads, asked } = ground(new StoreUnavailable('away'));
    const pages = await Promise.allSettled(['1', '2'].map((stream) => reads.page(page(stream))));
    expect(pages.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toEqual(['1 2']);
  });

  it('never share a read that began before', async () => {
    const { reads, asked } = ground();
    const first = reads.page(page('1'));
    await setImmediate();
    await Promise.all([first, reads.page(page('1'))]);
    expect(asked).toEqual(['1', '1']);
  });
});
