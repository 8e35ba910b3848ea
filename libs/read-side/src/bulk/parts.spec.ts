import type { RecordedEvent } from '@app/event-store';
import { partsIn, streamsIn } from './parts.js';

const MIB = 1024 * 1024;
const eventsOf = (streams: readonly string[], length = 10) =>
  streams.map(
    (stream, at) => ({ stream, position: String(at), data: 'x'.repeat(length), metadata: '' }) as RecordedEvent,
  );
const streamsOf = (part: readonly RecordedEvent[]) => part.map(({ stream }) => stream);

describe('the parts of a piece of the log', () => {
  it('are of so many events or so much text', () => {
    const few = [...partsIn(eventsOf(Array.from({ length: 2_500 }, () => 'proposal-a')))];
    expect(few.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    const long = [
      ...partsIn(
        eventsOf(
          Array.from({ length: 20 }, () => 'proposal-a'),
          MIB,
        ),
      ),
    ];
    expect(long.map(({ length }) => length)).toEqual([8, 8, 4]);
  });

  it('hold whole streams of the kinds asked for, each in the order of the log', () => {
    const events = eventsOf(['proposal-a', 'unit-u', 'proposal-b', 'proposal-a', 'dossier-c', 'proposal-b'], 5 * MIB);
    const parts = [...streamsIn(events, new Set(['proposal', 'dossier']))];
    expect(parts.map(streamsOf)).toEqual([['proposal-a', 'proposal-a'], ['proposal-b', 'proposal-b'], ['dossier-c']]);
    expect(parts[0]?.map(({ position }) => position)).toEqual(['0', '3']);
  });
});
