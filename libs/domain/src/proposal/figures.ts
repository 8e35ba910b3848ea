import { ensure, Rejection } from '../kernel/rejection.js';
import { computeMeasurements, type MeasurementFault } from '../measurement/record/compute-measurements.js';
import type { Measurement, MeasurementInputs } from '../measurement/record/measurement.js';
import type { ProposalContext } from './context.js';
import type { Proposal } from './state.js';
import { subjectsOf } from './warnings.js';

/** On the command's date. @throws Rejection NO_SUCH_ENTRY, BAD_MEASUREMENT with every fault */
export function figuresOf(
  inputs: readonly MeasurementInputs[],
  state: Proposal,
  { on, parameters }: ProposalContext,
): readonly Measurement[] {
  ensureSound(inputs, state);
  const terms = { computedOn: on, area: state.area.at(-1) ?? '', parameters };
  const { faults, ...rest } = computeMeasurements(inputs, subjectsOf(state.content), terms);
  if (faults) throw bad(faults);
  return 'measurements' in rest ? rest.measurements : [];
}

function ensureSound(inputs: readonly MeasurementInputs[], { content }: Proposal): void {
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
