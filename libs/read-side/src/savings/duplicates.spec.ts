import type { MeasureType } from '@app/domain';
import fc from 'fast-check';
import { withDuplicates } from './duplicates.js';
import { compareLines } from './line-order.js';
import type { SavingLine } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

const TYPES: readonly MeasureType[] = ['cut-time', 'cut-fees', 'delegate', 'post-check'];

const lineOf = (id: number, proposal: number, measures: readonly MeasureType[], status = 'proposed') =>
  ({
    id: `l${String(id)}`,
    proposal: `p${String(proposal)}`,
    plan: 'k',
    number: 'PA-0001',
    measures,
    status,
    duplicateOf: null,
  }) as unknown as SavingLine;

const some = fc.array(
  fc.tuple(fc.nat(5), fc.subarray([...TYPES]), fc.constantFrom('proposed', 'submitted', 'approved')),
  {
    maxLength: 25,
  },
);

/** For each line the first earlier one that counts, of another proposal with a shared measure. */
function byComparison(lines: readonly SavingLine[]): ReadonlyMap<string, string> {
  const counting: SavingLine[] = [];
  const found = new Map<string, string>();
  for (const line of lines.filter(({ status }) => OPEN_STATUSES.includes(status)).sort(compareLines)) {
    const first = counting.find(
      (one) => one.proposal !== line.proposal && one.measures.some((type) => line.measures.includes(type)),
    );
    if (first) found.set(line.id, first.id);
    else counting.push(line);
  }
  return found;
}

describe('lines on one procedure that stand for one another', () => {
  it('are those that a comparison of each with each finds', () => {
    fc.assert(
      fc.property(some, (told) => {
        const lines = told.map(([proposal, measures, status], id) => lineOf(id, proposal, measures, status));
        const found = byComparison(lines);
        expect(withDuplicates(lines).map(({ duplicateOf }) => duplicateOf)).toEqual(
          lines.map(({ id }) => found.get(id) ?? null),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([[[]], [['cut-time']]] as const)(
    'are looked at a few times each, however many there are, with measures %j',
    (measures) => {
      const looks = (count: number) => {
        let seen = 0;
        const lines = Array.from({ length: count }, (_, at) => {
          const line = lineOf(at, 1, measures);
          return Object.defineProperty({ ...line }, 'measures', {
            enumerable: true,
            get: () => {
              seen += 1;
              return measures;
            },
          });
        });
        withDuplicates(lines);
        return seen;
      };
      expect(looks(2_000)).toBeLessThanOrEqual(4 * 2_000);
    },
  );
});
