import fc from 'fast-check';
import { boardOf } from './board.js';
import type { CountedCell } from './counted-cell.js';

const cell: fc.Arbitrary<CountedCell> = fc.record({
  path: fc.constantFrom('normal', 'short'),
  stage: fc.constantFrom('review', 'approval'),
  stageName: fc.constantFrom('Rà soát', 'Phê duyệt'),
  stageKind: fc.constantFrom('review' as const, 'approval' as const),
  stageIndex: fc.integer({ min: 0, max: 2 }),
  unit: fc.constantFrom('room-a', 'room-b'),
  phase: fc.constantFrom('drafting' as const, 'decided' as const),
  outcome: fc.constantFrom(null, 'rejected-and-referred' as const, 'partly-approved' as const),
  open: fc.boolean(),
  due: fc.constantFrom(null, '2026-04-10', '2026-05-15'),
  count: fc.integer({ min: 1, max: 3 }),
});

describe('the board of the same cells', () => {
  it('is the same in whatever order they come', () => {
    const shuffled = fc
      .uniqueArray(cell, { maxLength: 12, selector: ({ count: _, ...place }) => JSON.stringify(place) })
      .chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));
    const settings = { today: '2026-05-10', calendar: null, paths: [] };
    fc.assert(
      fc.property(shuffled, ([cells, others]) => {
        expect(boardOf(others, settings)).toEqual(boardOf(cells, settings));
      }),
      { numRuns: 500 },
    );
  });
});
