import { saysTheSame } from '../../kernel/same.js';
import type { Parameters } from '../cost/parameters.js';
import { computeSheet } from '../sheet/compute-sheet.js';
import type { Warning } from '../sheet/warning.js';
import { linesOf, type PlacedLine, type MeasurementSubject } from './lines.js';
import type { Measurement } from './measurement.js';

export interface ProcedureWarning extends Warning {
  readonly procedure: string;
}

const NOTHING_SAID = { abolition: false, time: null, costs: [], stated: null } as const;

/** Under the parameters used at the time of measuring, of the limits as they were read then. */
export function warningsOf(
  subjects: readonly MeasurementSubject[],
  measurements: readonly Measurement[],
): readonly ProcedureWarning[] {
  const inputsOf = new Map(measurements.map(({ inputs, time }) => [inputs.procedure, { ...inputs, time }]));
  const measured = subjects.map(({ id }) => inputsOf.get(id) ?? { procedure: id, ...NOTHING_SAID });
  const lines = linesOf(measured, subjects);
  const [computedOn = ''] = measurements.map((one) => one.computedOn);
  const parameters = parametersUsed(measurements);
  const { lines: figures } = computeSheet({ title: '', computedOn, parameters, lines: lines.map(({ line }) => line) });
  const found = lines.flatMap((placed, at) => (figures[at]?.warnings ?? []).map((one) => raised(one, placed)));
  const byProcedure = new Map<string, ProcedureWarning[]>();
  return found.filter((one) => {
    const place = placeKey(one);
    const alike = byProcedure.get(place) ?? [];
    if (alike.some((other) => saysTheSame(one, other))) return false;
    byProcedure.set(place, alike);
    alike.push(one);
    return true;
  });
}

function raised({ code, field, details }: Warning, { procedure, computation }: PlacedLine): ProcedureWarning {
  const place = field.replace(/^\/cost(?=\/|$)/, `/costs/${computation}`);
  return { procedure, code, field: place, details };
}

/** An id always means the same parameter. */
export function parametersUsed(measurements: readonly Measurement[]): Parameters {
  const snapshots = measurements.flatMap(({ costs }) =>
    costs.flatMap((cost) => (cost.why === null ? [cost.snapshot] : [])),
  );
  return Object.assign({}, ...snapshots.map(({ parameters }) => parameters)) as Parameters;
}

export function placeKey({ procedure, code, field }: Omit<ProcedureWarning, 'details'>): string {
  return [procedure, code, field].join('\n');
}
