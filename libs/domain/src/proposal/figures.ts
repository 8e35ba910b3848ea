import { ensure, Rejection } from '../kernel/rejection.js';
import { computeMeasurements, type MeasurementFault } from '../measurement/record/compute-measurements.js';
import type { Measurement, MeasurementInputs } from '../measurement/record/measurement.js';
import type { Parameters } from '../measurement/cost/parameters.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Content } from './content.js';
import { subjectsOf } from './warnings.js';

/** The day, and the path of the area with the parameters that apply there. */
export interface FigureTerms {
  readonly on: CivilDate;
  readonly area: readonly string[];
  readonly parameters: Parameters;
}

/** @throws Rejection NO_SUCH_ENTRY, BAD_MEASUREMENT with every fault */
export function figuresOf(
  inputs: readonly MeasurementInputs[],
  content: Content,
  { on, area, parameters }: FigureTerms,
): readonly Measurement[] {
  ensureSound(inputs, content);
  const terms = { computedOn: on, area: area.at(-1) ?? '', parameters };
  const { faults, ...rest } = computeMeasurements(inputs, subjectsOf(content), terms);
  if (faults) throw bad(faults);
  return 'measurements' in rest ? rest.measurements : [];
}

/** The same figures on a later day change nothing. */
export function undated(measurements: readonly Measurement[]) {
  return measurements.map(({ computedOn: _, ...figures }) => figures);
}

function ensureSound(inputs: readonly MeasurementInputs[], content: Content): void {
  const ids = new Set(subjectsOf(content).map(({ id }) => id));
  const seen = new Set<string>();
  inputs.forEach(({ procedure, costs }, at) => {
    const place = `measurements[${String(at)}]`;
    ensure(ids.has(procedure), 'NO_SUCH_ENTRY', { field: `${place}.procedure`, id: procedure });
    if (seen.has(procedure)) throw bad([{ field: `${place}.procedure`, rule: 'REPEATED_ENTRY' }]);
    seen.add(procedure);
    const methods = costs.map(({ method }) => method);
    const again = methods.findIndex((method, index) => methods.indexOf(method) < index);
    if (again >= 0) throw bad([{ field: `${place}.costs[${String(again)}].method`, rule: 'REPEATED_METHOD' }]);
  });
}

function bad(faults: readonly MeasurementFault[]): Rejection {
  return new Rejection('BAD_MEASUREMENT', { faults });
}
