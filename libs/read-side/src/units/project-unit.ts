import { unitDecider, type UnitState } from '@app/domain';
import { rowProjection } from '../engine/projection.js';
import { sinceEver } from '../engine/row-projection.js';
import type { FactOf } from '@app/facts';
import { searched } from '../search/vietnamese-text.js';
import { UnitRow } from './unit-row.js';

export function projectUnit(row: UnitRow | null, recorded: FactOf<'unit'>): UnitRow | null {
  const state = unitDecider.evolve(stateOf(row), recorded.fact);
  if (state.status === 'none') return null;
  const { id, revision, position } = recorded;
  const { name, area, roles, ended } = state;
  return { id, revision, position, name, area: [...area], roles: [...roles], ended, ...searched([name, id]) };
}

function stateOf(row: UnitRow | null): UnitState {
  if (!row) return unitDecider.initial;
  const { name, area, roles, ended } = row;
  return { status: 'registered', ended, name, area, roles };
}

export const unitProjection = rowProjection({
  name: 'units',
  version: 1,
  aggregate: 'unit',
  schema: UnitRow,
  fold: projectUnit,
  begins: sinceEver,
});
