import { decimal, divide, multiply, ONE, rational } from '../exact.js';
import type { ProcessingTimeComputation, WorkingTime } from './computation.js';
import type { Parameters } from './parameters.js';
import { readParameter, type Formula, type ReadInput } from './yearly-cost.js';

const MINUTES_AN_HOUR = rational(60n);

/** Working days × hours a day × hourly rate × dossiers a year; a limit in hours or minutes is used as it is. */
export function processingTimeFormula(
  computation: ProcessingTimeComputation,
  time: { readonly before: WorkingTime; readonly after: WorkingTime },
  parameters: Parameters,
): Formula {
  const { dossiersPerYear, dossiersPerYearAfter, hourlyRate, hoursPerDay } = computation;
  const perDossier = (read: ReadInput, { value, unit }: WorkingTime) => {
    const hours =
      unit === 'working-day'
        ? multiply(decimal(value), readParameter(read, parameters, hoursPerDay))
        : divide(decimal(value), unit === 'minute' ? MINUTES_AN_HOUR : ONE);
    return multiply(hours, readParameter(read, parameters, hourlyRate));
  };
  const dossiers = (read: ReadInput) => read('/cost/dossiersPerYear', dossiersPerYear);
  const dossiersAfter = (read: ReadInput) =>
    dossiersPerYearAfter === undefined ? dossiers(read) : read('/cost/dossiersPerYearAfter', dossiersPerYearAfter);
  return {
    before: { parts: [(read) => perDossier(read, time.before)], volume: dossiers },
    after: { parts: [(read) => perDossier(read, time.after)], volume: dossiersAfter },
  };
}
