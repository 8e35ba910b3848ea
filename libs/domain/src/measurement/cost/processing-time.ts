import { decimal, divide, multiply, ONE, rational, ZERO } from '../exact.js';
import type { CostSnapshot, WorkingTime } from './computation.js';
import type { Quantity } from './quantity.js';
import { readParameter, type Formula, type Part, type ReadInput, type YearlyCost } from './yearly-cost.js';

type Snapshot = Extract<CostSnapshot, { readonly methodVersion: 'PROCESSING_TIME/1' }>;
type Which = 'before' | 'after';

const MINUTES_AN_HOUR = rational(60n);

/**
 * Working days × hours a day × hourly rate × dossiers a year; a limit in hours or minutes is used as it is. With dossiers per case
 * the sum of that over the cases.
 */
export function processingTimeFormula({ computation, time, cases, parameters }: Snapshot): Formula {
  const { hourlyRate, hoursPerDay, dossiersPerCase = [] } = computation;
  const perDossier = (read: ReadInput, { value, unit }: WorkingTime) => {
    const hours =
      unit === 'working-day'
        ? multiply(decimal(value), readParameter(read, parameters, hoursPerDay))
        : divide(decimal(value), unit === 'minute' ? MINUTES_AN_HOUR : ONE);
    return multiply(hours, readParameter(read, parameters, hourlyRate));
  };
  if (cases) {
    const yearly = (which: Which): YearlyCost => ({
      parts: cases.map((one, at): Part => {
        const [name, dossiers] = dossiersOf(which, dossiersPerCase[at]);
        return (read) => {
          const often = dossiers === undefined ? ZERO : read(`/cost/dossiersPerCase/${String(at)}/${name}`, dossiers);
          return multiply(perDossier(read, one[which]), often);
        };
      }),
      volume: () => ONE,
    });
    return { before: yearly('before'), after: yearly('after') };
  }
  const { dossiersPerYear: before, dossiersPerYearAfter: after } = computation;
  const volume =
    (name: 'dossiersPerYear' | 'dossiersPerYearAfter', dossiers: Quantity | undefined): Part =>
    (read) =>
      dossiers === undefined ? ZERO : read(`/cost/${name}`, dossiers);
  const dossiers = volume('dossiersPerYear', before);
  return {
    before: { parts: [(read) => perDossier(read, time.before)], volume: dossiers },
    after: {
      parts: [(read) => perDossier(read, time.after)],
      volume: after === undefined ? dossiers : volume('dossiersPerYearAfter', after),
    },
  };
}

function dossiersOf(which: Which, of: { readonly before: Quantity; readonly after?: Quantity } | undefined) {
  const own = which === 'after' ? of?.after : undefined;
  return own === undefined ? (['before', of?.before] as const) : (['after', own] as const);
}
