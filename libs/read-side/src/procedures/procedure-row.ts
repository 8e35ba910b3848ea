import type { ProcedureCatalogue } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';

/**
 * `area`: the path of the registry's owner, `registry` its last code; both empty for the shared one. `baselineAreas`:
 * every area code on the paths of agencies with a baseline. `fieldSought`, `levelsSought`: as filters
 * find them. `state`: JSON text; `details`: the same without its baselines.
 */
export interface ProcedureRow {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly key: string;
  readonly code: string;
  readonly catalogue: ProcedureCatalogue;
  readonly name: string;
  readonly field: string;
  readonly levels: string[];
  readonly fieldSought: string;
  readonly levelsSought: string[];
  readonly area: string[];
  readonly registry: string;
  readonly baselineAreas: string[];
  readonly search: string;
  readonly searchFolded: string;
  readonly details: string;
  readonly state: string;
}

export const ProcedureRow = new EntitySchema<ProcedureRow>({
  name: 'ProcedureRow',
  schema: 'read_side',
  tableName: 'procedure',
  columns: {
    id: { type: 'text', primary: true },
    revision: { type: 'int' },
    position: { type: 'text' },
    key: { type: 'text' },
    code: { type: 'text' },
    catalogue: { type: 'text' },
    name: { type: 'text' },
    field: { type: 'text' },
    levels: { type: 'text', array: true },
    fieldSought: { name: 'field_sought', type: 'text', select: false },
    levelsSought: { name: 'levels_sought', type: 'text', array: true, select: false },
    area: { type: 'text', array: true },
    registry: { type: 'text' },
    baselineAreas: { name: 'baseline_areas', type: 'text', array: true },
    search: { type: 'text', select: false },
    searchFolded: { name: 'search_folded', type: 'text', select: false },
    details: { type: 'text', select: false },
    state: { type: 'text', select: false },
  },
});
