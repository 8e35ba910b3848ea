import { partsOf, procedureDecider, sought, type Procedure } from '@app/domain';
import { rowProjection } from '../engine/projection.js';
import { sinceEver } from '../engine/row-projection.js';
import type { FactOf } from '@app/facts';
import { procedureNews } from '../news/news.js';
import { baselineVersions } from './baseline-versions.js';
import { codeWords, searched } from '../search/vietnamese-text.js';
import { ProcedureRow } from './procedure-row.js';
import { stateOf, withState } from './procedure-state.js';

export function projectProcedure(row: ProcedureRow | null, recorded: FactOf<'procedure'>): ProcedureRow | null {
  const before = row ? stateOf(row) : procedureDecider.initial;
  const state = procedureDecider.evolve(before, recorded.fact);
  return state.status === 'none' ? null : withState(rowOf(state, recorded), state);
}

function rowOf(state: Procedure, { id, revision, position }: FactOf<'procedure'>): ProcedureRow {
  const { baselines, ...told } = state;
  const { area, code, details } = told;
  const { name, field, levels, decision } = details;
  return {
    id,
    revision,
    position,
    key: code.key,
    code: code.written,
    catalogue: code.catalogue,
    name,
    field,
    levels: [...partsOf(levels)],
    area: [...area],
    registry: area.at(-1) ?? '',
    baselineAreas: [...new Set(baselines.flatMap((one) => one.area))],
    fieldSought: sought(field),
    levelsSought: partsOf(levels).map(sought),
    ...searched([...codeWords(code.written), name, field, decision]),
    details: JSON.stringify(told),
    state: JSON.stringify(state),
  };
}

export const procedureProjection = rowProjection({
  name: 'procedures',
  version: 1,
  aggregate: 'procedure',
  schema: ProcedureRow,
  fold: projectProcedure,
  begins: sinceEver,
  unversioned: ['state', 'baselineAreas'],
  derived: [baselineVersions, procedureNews],
});
