import { fullContent, measure, parametersFixture } from '@app/testing';
import fc from 'fast-check';
import { Rejection } from '../../kernel/rejection.js';
import { saysTheSame } from '../../kernel/same.js';
import type { MeasurementInputs } from '../../measurement/record/measurement.js';
import type { LimitInput } from '../../measurement/sheet/sheet.js';
import { undated } from '../figures.js';
import { NOTHING_WRITTEN, writtenNow, type Writing } from '../written.js';
import { editionChanges } from './changes.js';
import { editionOf } from './edition.js';

const readAs = [
  { from: '5', unit: 'working-day' },
  { from: '8', unit: 'working-day' },
] as const;
const limit = fc.constantFrom<LimitInput>(
  '10 ngày làm việc',
  '5/8 ngày làm việc',
  'Không quy định',
  'tùy theo từng vụ việc',
  { text: '5/8 ngày làm việc', readAs },
  { value: '10', unit: 'working-day' },
  { value: '10', unit: 'day' },
);
const quantity = fc.constantFrom('0', '10', { low: '8', central: '10', high: '12' });
const rate = { hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day' };
const activity = fc.record({ name: fc.constantFrom('Nộp', 'Nhận'), fees: quantity }, { requiredKeys: ['name'] });
const side = fc.oneof(
  fc.record({
    activities: fc.array(activity, { minLength: 1, maxLength: 2 }),
    timesPerYear: fc.constant('1'),
    subjectsPerYear: fc.constant('9'),
  }),
  fc.record({ yearlyAmount: quantity, source: fc.constantFrom('Báo cáo', 'Quyết định') }),
);
const costs = fc
  .constantFrom('time', 'scm', 'both')
  .chain((which) =>
    fc.tuple(
      ...(which === 'scm'
        ? []
        : [
            fc
              .record({ method: fc.constant('PROCESSING_TIME' as const), dossiersPerYear: quantity })
              .map((one) => ({ ...one, ...rate })),
          ]),
      ...(which === 'time' ? [] : [fc.record({ method: fc.constant('SCM_TT02' as const), before: side, after: side })]),
    ),
  );
const measured = fc.record<MeasurementInputs>({
  procedure: fc.constant('procedures[0]'),
  abolition: fc.boolean(),
  time: fc.option(fc.record({ before: limit, after: limit }), { nil: null }),
  costs: fc.oneof(fc.constant([]), costs),
  stated: fc.option(fc.record({ timeSaved: fc.constantFrom('1', '3') }), { nil: null }),
});
const writings = fc.record<Writing>({
  content: fc
    .record({
      title: fc.constantFrom('Khai sinh', 'Khai tử'),
      measures: fc.subarray([measure(), measure({ type: 'cut-fees' })]),
      benefit: fc.option(fc.record({ text: fc.constant('Bớt'), reason: fc.constantFrom('Chưa', 'Không') }), {
        nil: null,
      }),
    })
    .map(fullContent),
  measurements: fc.array(measured, { maxLength: 1 }),
});

describe('an edition', () => {
  it('differs from another in what is told of it, and is the same where nothing is told', () => {
    fc.assert(
      fc.property(writings, writings, fc.boolean(), (one, second, isSame) => {
        const [earlier, later] = [one, isSame ? one : second].map(written);
        if (!earlier || !later) return;
        const told = editionChanges(editionOf(earlier), editionOf(later));
        expect(told.length === 0).toBe(saysTheSame(compared(earlier), compared(later)));
      }),
      { numRuns: 500 },
    );
  });
});

const written = (writing: Writing, at: number) => {
  const terms = { on: `2026-05-1${String(at)}`, area: [], parameters: parametersFixture };
  return soundOrNull(() => writtenNow(writing, NOTHING_WRITTEN, terms));
};
const compared = ({ content, measurements, warnings }: ReturnType<typeof writtenNow>) => {
  return { content, measurements: undated(measurements), warnings };
};

/** Null for a writing that is refused: a cost by time without a limit. */
function soundOrNull<Value>(make: () => Value): Value | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
}
