import type { Procedure } from '@app/domain';
import type { ProcedureRow } from './procedure-row.js';

const states = new WeakMap<ProcedureRow, Procedure>();

/** Read from its text once: a shared procedure has a baseline for every ward. What a fact left alone stays the same object. */
export function stateOf(row: ProcedureRow): Procedure {
  const known = states.get(row);
  if (known) return known;
  const state = JSON.parse(row.state) as Procedure;
  states.set(row, state);
  return state;
}

/** The row, of which this is the state. */
export function withState(row: ProcedureRow, state: Procedure): ProcedureRow {
  states.set(row, state);
  return row;
}
