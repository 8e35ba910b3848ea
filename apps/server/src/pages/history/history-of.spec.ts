import type { TimelineBody } from '../../timelines/timeline-views.js';
import { historyOf } from './history-of.js';

const PART = 3;
const FACTS = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'];

/** Newest first, as the API tells it; a cursor is the place from which on. */
function partFrom(place: number): Pick<TimelineBody, 'items' | 'next'> {
  const all = FACTS.map((day, revision) => ({
    revision,
    occurredOn: day,
    recordedAt: `${day}T01:00:00Z`,
    typeName: 'Soạn',
  }));
  const items = all.toReversed().slice(place, place + PART);
  const next = place + PART < all.length ? String(place + PART) : null;
  return { items: items as unknown as TimelineBody['items'], next };
}

async function stepsAt(day: string | null) {
  let reads = 0;
  const older = (cursor: string) => {
    reads++;
    return Promise.resolve(partFrom(Number(cursor)));
  };
  const moment = day === null ? null : ({ by: 'paper', day } as const);
  const { days, isWhole } = await historyOf(partFrom(0), older, { moment, page: '/phuong-an/a' });
  return { first: days[0]?.day, isWhole, reads };
}

it.each([
  [null, { first: '2026-05-05', isWhole: false, reads: 0 }],
  ['2026-05-06', { first: '2026-05-05', isWhole: false, reads: 0 }],
  ['2026-05-05', { first: '2026-05-02', isWhole: false, reads: 1 }],
  ['2026-05-02', { first: '2026-05-01', isWhole: true, reads: 2 }],
  ['2026-05-01', { first: '2026-05-01', isWhole: true, reads: 2 }],
])('leads from %s on to the day before it, however old that is', async (day, steps) => {
  expect(await stepsAt(day)).toEqual(steps);
});
