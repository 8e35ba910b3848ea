import type { Parameters } from '../measurement/cost/parameters.js';
import { inForce, type ParametersState } from './parameters.js';

/** The country's first, the nearest area's last; for one id the nearest wins. */
export function effectiveParameters(owners: readonly ParametersState[]): Parameters {
  const entries = owners.flatMap(({ area, recorded }) => {
    const owner = area?.at(-1);
    const place = owner === undefined ? {} : { area: owner };
    return recorded.map((one) => [one.id, { ...inForce(one), ...place }] as const);
  });
  return Object.fromEntries(entries);
}
