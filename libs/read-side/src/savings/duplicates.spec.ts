import type { MeasureType } from '@app/domain';
import fc from 'fast-check';
import { withDuplicates } from './duplicates.js';
import { inOrder } from './line-order.js';
import { ASPECTS, type SavingLine } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

const TYPES: readonly MeasureType[] = ['cut-time', 'cut-fees', 'delegate', 'post-check'];

type Told = readonly [proposal: number, measures: readonly MeasureType[], status: string, ...Pairs];
type Pairs = readonly [time: string | null, scm: string | null, processing: string | null];

/** Each figure by what is left of ten. */
const lineOf = (id: number, [proposal, measures, status, ...[time, scm, processing]]: Told) =>
  ({
    id: `l${String(id)}`,
    timeBefore: time && '10',
    timeAfter: time,
    scmBefore: scm && '10',
    scmAfter: scm,
    processingBefore: processing && '10',
    processingAfter: processing,
    proposal: `p${String(proposal)}`,
    plan: 'k',
    number: 'PA-0001',
    measures,
    status,
    duplicateOf: null,
  }) as unknown as SavingLine;

const left = fc.constantFrom(null, '10', '8');
const some = fc.array(
  fc.tuple(
    fc.nat(5),
    fc.subarray([...TYPES]),
    fc.constantFrom('proposed', 'submitted', 'approved'),
    ...([left, left, left] as const),
  ),
  { maxLength: 25 },
);

/** For each line the first earlier one that counts, of another proposal with a shared measure. */
function byComparison(
  lines: readonly SavingLine[],
  figures: readonly ('time' | 'cost')[],
): ReadonlyMap<string, string> {
  const counting: SavingLine[] = [];
  const found = new Map<string, string>();
  const open = lines.filter(({ status }) => OPEN_STATUSES.includes(status));
  for (const line of inOrder(open, figures)) {
    const first = counting.find(
      (one) => one.proposal !== line.proposal && one.measures.some((type) => line.measures.includes(type)),
    );
    if (first) found.set(line.id, first.id);
    else counting.push(line);
  }
  return found;
}

describe('lines on one procedure that stand for one another', () => {
  const figuresOf = { time: ['time'], cost: ['cost'], conditions: [] } as const;
  const linesOf = (told: readonly Told[]) => told.map((one, id) => lineOf(id, one));

  it('are those that a comparison of each with each finds, for the line, in time, in cost and of conditions', () => {
    fc.assert(
      fc.property(some, (told) => {
        const lines = linesOf(told);
        const found = byComparison(lines, ['time', 'cost']);
        const elsewhere = ASPECTS.map((aspect) => [aspect, byComparison(lines, figuresOf[aspect])] as const);
        expect(withDuplicates(lines).map(({ duplicateOf, countsIn }) => [duplicateOf, countsIn])).toEqual(
          lines.map(({ id }) => [
            found.get(id) ?? null,
            elsewhere.flatMap(([aspect, others]) => (others.has(id) ? [] : [aspect])),
          ]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are the same in whatever order they come', () => {
    const told = (lines: readonly SavingLine[]) =>
      withDuplicates(lines)
        .map(({ id, duplicateOf, countsIn }) => [id, duplicateOf, countsIn].join(' '))
        .sort();
    const shuffled = some.chain((all) => {
      const lines = linesOf(all);
      const places = fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length });
      return fc.tuple(fc.constant(lines), places);
    });
    fc.assert(fc.property(shuffled, ([lines, others]) => expect(told(others)).toEqual(told(lines))));
  });

  it('never leave out a figure that one of them has', () => {
    const alike = fc.array(fc.tuple(fc.constantFrom('proposed', 'submitted'), left, left, left), { minLength: 1 });
    fc.assert(
      fc.property(alike, (told) => {
        const lines = linesOf(told.map(([status, ...pairs], at) => [at, ['cut-time'], status, ...pairs]));
        const settled = withDuplicates(lines);
        for (const figure of ['time', 'cost'] as const) {
          const has = ({ timeAfter, scmAfter, processingAfter }: SavingLine) =>
            figure === 'time' ? timeAfter !== null : scmAfter !== null || processingAfter !== null;
          const counting = settled.filter(({ countsIn }) => countsIn.includes(figure));
          expect(counting.map(has)).toEqual([lines.some(has)]);
        }
      }),
    );
  });

  it.each([[[]], [['cut-time']]] as const)(
    'are looked at a few times each, however many there are, with measures %j',
    (measures) => {
      const looks = (count: number) => {
        let seen = 0;
        const lines = Array.from({ length: count }, (_, at) => {
          const line = lineOf(at, [1, measures, 'proposed', '8', null, null]);
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
      expect(looks(2_000)).toBeLessThanOrEqual(12 * 2_000);
    },
  );
});
