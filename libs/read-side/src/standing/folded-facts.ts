import type { Position } from '@app/event-store';

/** What facts make, before it is a row. `first`: the position of the first of them. */
export interface FoldedFacts<State, Told> {
  readonly state: State;
  readonly record: Told;
  readonly first: Position;
}

/** Of rows that this process made or has read, so that their texts need not be read again. */
const made = new WeakMap<object, FoldedFacts<unknown, unknown>>();

export function keepFolded<Row extends object>(row: Row, folded: FoldedFacts<unknown, unknown>): Row {
  made.set(row, folded);
  return row;
}

/** From memory, or from the row's texts. */
export function foldedOf(row: { readonly state: string; readonly record: string }): {
  readonly state: unknown;
  readonly record: unknown;
} {
  return made.get(row) ?? { state: JSON.parse(row.state), record: JSON.parse(row.record) };
}
