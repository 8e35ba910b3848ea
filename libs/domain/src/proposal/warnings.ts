import { saysTheSame } from '../kernel/same.js';
import type { Subject } from '../measurement/record/lines.js';
import type { Measurement } from '../measurement/record/measurement.js';
import { placeKey, warningsOf, type ProcedureWarning } from '../measurement/record/warnings-of.js';
import type { Content } from './content.js';

/** A warning with the author's answer to it; null until there is one. */
export interface RaisedWarning extends ProcedureWarning {
  readonly answer: string | null;
}

/** The one thing that is measured of a proposal for a group that lists no procedures. */
const GROUP = 'group';

/** What of a proposal is measured: each procedure, or the group as a whole. */
export function subjectsOf({ procedures, group }: Content): readonly Subject[] {
  if (procedures.length > 0 || !group?.trim()) return procedures;
  return [{ id: GROUP, code: null, name: group }];
}

/** The measurements of what is still there. */
export function measurementsOf(content: Content, measurements: readonly Measurement[]): readonly Measurement[] {
  const ids = new Set(subjectsOf(content).map(({ id }) => id));
  return measurements.filter(({ inputs }) => ids.has(inputs.procedure));
}

/** The warnings on an edition. One that was raised before, word for word, keeps its answer. */
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
