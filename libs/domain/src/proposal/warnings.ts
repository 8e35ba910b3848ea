import { saysTheSame } from '../kernel/same.js';
import type { MeasurementSubject } from '../measurement/record/lines.js';
import type { Measurement } from '../measurement/record/measurement.js';
import { placeKey, warningsOf, type ProcedureWarning } from '../measurement/record/warnings-of.js';
import type { Content } from './content.js';

export interface RaisedWarning extends ProcedureWarning {
  readonly answer: string | null;
}

const GROUP = 'group';

export function subjectsOf({ procedures, group }: Content): readonly MeasurementSubject[] {
  if (procedures.length > 0 || !group?.trim()) return procedures;
  return [{ id: GROUP, code: null, name: group }];
}

/** Drops measurements of removed procedures. */
export function measurementsOf(content: Content, measurements: readonly Measurement[]): readonly Measurement[] {
  const ids = new Set(subjectsOf(content).map(({ id }) => id));
  return measurements.filter(({ inputs }) => ids.has(inputs.procedure));
}

/** A warning that was raised before in the same words keeps its answer. */
export function raised(
  content: Content,
  measurements: readonly Measurement[],
  before: readonly RaisedWarning[],
): readonly RaisedWarning[] {
  const places = new Map<string, RaisedWarning[]>();
  for (const one of before) {
    const alike = places.get(placeKey(one)) ?? [];
    places.set(placeKey(one), alike);
    alike.push(one);
  }
  return warningsOf(subjectsOf(content), measurements).map((warning) => {
    const known = places.get(placeKey(warning))?.find(({ answer: _, ...old }) => saysTheSame(old, warning));
    return { ...warning, answer: known?.answer ?? null };
  });
}
