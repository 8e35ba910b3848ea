import { indexKey } from '../engine/index-key.js';
import type { Figure } from './contributions.js';
import type { SavingLine } from './saving-line.js';

/** What a cell distinguishes besides plan, area and status: catalogues (`whole`), another dimension, or all of them. */
export const GRAINS = ['whole', 'unit', 'field', 'measures', 'stage', 'month', 'every'] as const;
export type Grain = (typeof GRAINS)[number];

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

export function placeIn(grain: Grain, line: SavingLine): CellPlace {
  const { plan, area, status } = line;
  const has = (one: Grain) => grain === 'every' || grain === one;
  const apart = {
    catalogue: has('whole') ? line.catalogue : null,
    procedureCatalogue: has('whole') ? line.procedureCatalogue : null,
    unit: has('unit') ? line.unit : null,
    field: has('field') ? line.field : null,
    measureSet: has('measures') ? line.measureSet : null,
    stage: has('stage') ? line.stage : null,
    stageName: has('stage') ? line.stageName : null,
    month: has('month') ? line.month : null,
  };
  const key = indexKey(JSON.stringify([grain, plan, area, status, ...Object.values(apart)]));
  return { key, grain, plan, area, status, ...apart };
}
