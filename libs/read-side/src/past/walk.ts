import type { Position } from '@app/event-store';
import { readings } from './moment.js';

/** Columns that are ever the same in a row, in whose order an index could be walked. */
const WALKED = ['drafted', 'opened', 'numberOrder'];
/** As many are read whole. */
const FEW_AREAS = 4;

/** How a list finds its rows. The planner does not know how few versions a filter leaves, so lists of the past say it. */
export interface Walk {
  /** SQL to sort by a column of alias `s`. */
  readonly sorted: (column: string) => string;
  /** SQL of the column by whose greatest value a list begins, and the last that was there at the moment. */
  readonly begin: (column: string) => { readonly sql: string; readonly last: Position } | null;
}

const columnOf = (column: string) => `s.${column}`;

const OF_NOW: Walk = { sorted: columnOf, begin: () => null };

/** All rows of the areas are looked up, then sorted: else those of all areas would be walked until a page is full. */
const BY_AREA: Walk = {
  sorted: (column) => (WALKED.includes(column) ? `(${columnOf(column)} || '')` : columnOf(column)),
  begin: () => null,
};

const byOrder = (last: Position): Walk => ({
  sorted: columnOf,
  begin: (column) => (WALKED.includes(column) ? { sql: columnOf(column), last } : null),
});

export function walkOf(scope: readonly string[]): Walk {
  const reading = readings.getStore();
  if (!reading) return OF_NOW;
  return scope.length <= FEW_AREAS ? BY_AREA : byOrder(reading.moment.known);
}
