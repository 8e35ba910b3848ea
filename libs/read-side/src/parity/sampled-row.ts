import type { Position } from '@app/event-store';
import type { Category } from '@app/facts';
import { projections } from '../projections.js';
import type { RowProjected } from './compare-row.js';

/** A stream whose row is compared; there may be none. */
export interface SampledRow {
  readonly id: string;
  readonly projection: RowProjected;
}

/** Up to where tables and log have been walked through; `position`: of the log, null for its beginning. */
export interface WalkedTo {
  readonly table: string;
  readonly id: string;
  readonly position: Position | null;
}

/** Those that keep one row for each stream. */
export const rowProjections = projections.filter(
  (one): one is RowProjected & (typeof projections)[number] => one.row !== undefined,
);

export const projectionOf: ReadonlyMap<string, RowProjected> = new Map(
  rowProjections.map((one) => [one.row.aggregate satisfies Category, one]),
);
