import type { MeasurementInputs, Parameters } from '@app/domain';

export const parametersFixture: Parameters = {
  'hours-per-day': {
    kind: 'hours-per-day',
    value: '8',
    validFrom: '2024-01-01',
    basis: 'Một ngày làm việc là 8 giờ',
    source: 'Bộ luật Lao động',
  },
  'tnbq-2024': {
    kind: 'hourly-rate',
    value: '40000',
    validFrom: '2024-01-01',
    basis: 'Thu nhập bình quân năm 2024',
    source: 'Quyết định số 2816/QĐ-UBND ngày 20/11/2025',
  },
};

/** By default ten days become seven, for ten dossiers a year. */
export function timeMeasured(change: Partial<MeasurementInputs> = {}): MeasurementInputs {
  return {
    procedure: 'p1',
    abolition: false,
    time: { before: '10 ngày làm việc', after: '7 ngày làm việc' },
    costs: [
      { method: 'PROCESSING_TIME', hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day', dossiersPerYear: '10' },
    ],
    stated: null,
    ...change,
  };
}
