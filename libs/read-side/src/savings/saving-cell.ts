import { indexKey } from '../engine/index-key.js';
import type { Figure } from './contributions.js';
import type { SavingLine } from './saving-line.js';

/** What a cell distinguishes besides plan, area and status: catalogues (`whole`), another dimension, or all of them. */
export const GRAINS = ['whole', 'unit', 'field', 'measures', 'stage', 'month', 'every'] as const;
export type Grain = (typeof GRAINS)[number];

/** Tables of cells: of plans and the areas of proposals, and of whole provinces, whose cells name neither. */
export const CELL_TABLES = ['saving_cell', 'saving_province_cell'] as const;
export type CellTable = (typeof CELL_TABLES)[number];

/** What has as many values in a province as in its wards together is kept by them alone. */
export const GRAINS_IN: Readonly<Record<CellTable, readonly Grain[]>> = {
  saving_cell: GRAINS,
  saving_province_cell: ['whole', 'field', 'measures', 'stage', 'month'],
};

/** Cells of one grain. */
export interface CellKind {
  readonly table: CellTable;
  readonly grain: Grain;
}

/** Dimensions that its grain does not distinguish are null. */
export interface SavingCell {
  readonly key: string;
  readonly grain: Grain;
  readonly plan: string;
  readonly area: string[];
  readonly catalogue: string | null;
  readonly procedureCatalogue: string | null;
  readonly status: SavingLine['status'];
  readonly unit: string | null;
  readonly field: string | null;
  readonly measureSet: string | null;
  readonly stage: string | null;
  readonly stageName: string | null;
  readonly month: string | null;
  readonly figure: Figure;
  readonly kind: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
}

/** `key`: everything that the cell distinguishes. */
export type CellPlace = Omit<SavingCell, 'figure' | 'kind' | 'count' | 'before' | 'after'>;

/** What cells distinguish, of a line or of a cell of a finer grain. */
export type Distinguished = Omit<CellPlace, 'key' | 'grain' | 'area'> & { readonly area: readonly string[] };

function within(table: CellTable, { plan, area }: Distinguished) {
  return table === 'saving_cell' ? { plan, area: [...area] } : { plan: '', area: area.slice(0, 1) };
}

export function placeIn({ table, grain }: CellKind, given: Distinguished): CellPlace {
  const { status } = given;
  const { plan, area } = within(table, given);
  const has = (one: Grain) => grain === 'every' || grain === one;
  const apart = {
    catalogue: has('whole') ? given.catalogue : null,
    procedureCatalogue: has('whole') ? given.procedureCatalogue : null,
    unit: has('unit') ? given.unit : null,
    field: has('field') ? given.field : null,
    measureSet: has('measures') ? given.measureSet : null,
    stage: has('stage') ? given.stage : null,
    stageName: has('stage') ? given.stageName : null,
    month: has('month') ? given.month : null,
  };
  const key = indexKey(JSON.stringify([grain, plan, area, status, ...Object.values(apart)]));
  return { key, grain, plan, area, status, ...apart };
}
