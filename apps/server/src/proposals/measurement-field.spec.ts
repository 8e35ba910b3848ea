import fc from 'fast-check';
import { Problem } from '../http/problem.js';
import { ValidationPipe } from '../http/validation.pipe.js';
import { MeasurementsBody } from './measurements-body.js';

const pipe = new ValidationPipe();
const read = (measurements: unknown): readonly unknown[] => {
  const body = pipe.transform({ measurements }, { type: 'body', metatype: MeasurementsBody });
  return (body as MeasurementsBody).measurements;
};

const oneOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const decimal = oneOf('0', '2', '2,5', '0.75', '32000000');
const quantity = fc.oneof(decimal, fc.record({ low: decimal, central: decimal, high: decimal }));
const limit = fc.oneof(
  oneOf('05 ngày làm việc', '09–14 ngày LV', 'Trong ngày', ''),
  fc.record({ value: decimal, unit: oneOf('hour', 'day'), statedHours: decimal }, { requiredKeys: ['value', 'unit'] }),
);
const activity = fc.record(
  { name: oneOf('Nộp hồ sơ', 'Đi lại'), hours: quantity, fees: quantity },
  { requiredKeys: ['name'] },
);
const side = fc.oneof(
  fc.record(
    { activities: fc.array(activity, { maxLength: 3 }), timesPerYear: quantity },
    { requiredKeys: ['activities'] },
  ),
  fc.record({ yearlyAmount: quantity, source: oneOf('Báo cáo năm 2024') }),
);
const byTime = fc.record({
  method: oneOf('PROCESSING_TIME'),
  hourlyRate: oneOf('tnbq-2024'),
  hoursPerDay: oneOf('hours-per-day'),
  dossiersPerYear: quantity,
});
const byActivities = fc.record({ method: oneOf('SCM_TT02'), before: side, after: side });
const cost = fc.oneof(byTime, byActivities);
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.oneof(one, oneOf(null));
const measurement = fc.record(
  {
    procedure: oneOf('p1', 'group', 'procedures[0]'),
    abolition: maybe(fc.boolean()),
    time: maybe(fc.record({ before: limit, after: limit })),
    costs: maybe(fc.array(cost, { maxLength: 2 })),
    stated: maybe(fc.record({ timeSaved: decimal, costRate: decimal }, { requiredKeys: ['timeSaved'] })),
  },
  { requiredKeys: ['procedure'] },
);

it('is read as it is answered, and sent again as answered it is the same', () => {
  fc.assert(
    fc.property(fc.array(measurement, { maxLength: 4 }), (sent) => {
      const once = read(sent);
      const answered: unknown = JSON.parse(JSON.stringify(once));
      expect(read(answered)).toEqual(once);
      expect(answered).toEqual(once);
    }),
  );
});

it('names each fault by its place', () => {
  const faults = (measurements: unknown) => {
    try {
      return read(measurements);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.extras.errors?.map(({ field, rule }) => `${field}: ${rule}`);
    }
  };
  expect(faults(null)).toEqual(['measurements: required']);
  expect(faults('p1')).toEqual(['measurements: type']);
  expect(faults([{}, { procedure: 'p1', time: { before: 'x', after: 'y\u200b' } }])).toEqual([
    'measurements[0].procedure: required',
  ]);
  expect(faults([{ procedure: 'p1', time: { before: 'x', after: 'y\u200b' } }])).toEqual([
    'measurements[0].time.after: hidden-character',
  ]);
});
