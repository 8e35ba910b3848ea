import { parametersDecider, type ParametersState } from '@app/domain';
import { ownedRow, ownedSchema, type OwnedRow } from '../areas/owned-row.js';
import { rowProjection } from '../engine/projection.js';
import type { FactOf } from '@app/facts';

export const ParametersRow = ownedSchema('ParametersRow', 'parameters');

function projectParameters(row: OwnedRow | null, recorded: FactOf<'parameters'>): OwnedRow {
  const before = row ? (JSON.parse(row.state) as ParametersState) : parametersDecider.initial;
  const state = parametersDecider.evolve(before, recorded.fact);
  return ownedRow(recorded, state.area ?? [], state);
}

export const parametersProjection = rowProjection({
  name: 'parameters',
  version: 1,
  aggregate: 'parameters',
  schema: ParametersRow,
  fold: projectParameters,
  timeless: true,
});
