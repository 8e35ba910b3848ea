import { EventStoreDbEventStore } from './eventstoredb-event-store.js';
import { fromPosition, toPosition } from './log-position.js';

const open = (url: string, prefix = 'tinhgon.'): EventStoreDbEventStore => new EventStoreDbEventStore({ url, prefix });

test.each([
  'esdb://localhost:2113?tls=false',
  'esdb://admin:changeit@localhost:2113',
  'esdb+discover://admin:changeit@cluster.example:2113?tls=true',
  'esdb://admin:changeit@a:2113,b:2113,c:2113?tls=true&nodePreference=leader',
])('%s is an address', (url) => {
  expect(() => open(url)).not.toThrow();
});

test.each(['', 'postgres://localhost', 'esdb://', 'esdb://localhost:2113', 'esdb+discover://localhost?tls=true'])(
  '%p is refused',
  (url) => {
    expect(() => open(url)).toThrow(RangeError);
  },
);

test('a password is not repeated in the error', () => {
  expect(() => open('esdb://admin:secret@:x?tls=')).toThrow(/^(?!.*secret)/);
});

test.each(['', 'tinhgon', '.', 'a.b.', '$all.', 'tinh gon.', 'tinh-gon.'])('%p is no prefix', (prefix) => {
  expect(() => open('esdb://localhost:2113?tls=false', prefix)).toThrow(RangeError);
});

test('positions sort as text in the order of the log', () => {
  const positions = [0n, 9n, 10n, 733n, 2n ** 62n].flatMap((commit) => [
    { commit, prepare: commit === 0n ? 0n : commit - 1n },
    { commit, prepare: commit },
  ]);
  const texts = positions.map(toPosition);
  expect([...texts].sort()).toEqual(texts);
  expect(texts.map(fromPosition)).toEqual(positions);
});

test.each(['', '1', '0000000000000000001', '0000000000000000001-1', 'x'])('%p is no position', (text) => {
  expect(() => fromPosition(text)).toThrow(RangeError);
});
