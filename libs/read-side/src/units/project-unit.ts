import { rowProjection } from '../engine/projection.js';
import type { FactOf } from '../engine/recorded-fact.js';
import { UnitRow } from './unit-row.js';

/** The row of a unit: its last registration says all. */
export function projectUnit(_: UnitRow | null, { id, revision, position, fact }: FactOf<'unit'>): UnitRow {
  const { name, area, roles } = fact.data;
  return { id, revision, position, name, area: [...area], roles: [...roles] };
}

export const unitProjection = rowProjection({ name: 'units', aggregate: 'unit', schema: UnitRow, fold: projectUnit });
