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

/** From memory, or from the texts of a row that was read. */
export function foldedOf(row: object): { readonly state: unknown; readonly record: unknown } {
  const known = made.get(row);
  if (known) return known;
  const { state, record } = row as { readonly state: string; readonly record: string };
  return { state: JSON.parse(state), record: JSON.parse(record) };
}
