import pg from 'pg';
import { InvalidAppend, StoreUnavailable, WrongExpectedRevision } from '../errors.js';

// Connection, transaction rollback, resources, object state (lock_timeout), operator intervention, system error.
const passing = new Set(['08', '25', '40', '53', '55', '57', '58']);
const bugs = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

/** Turns what passes with time (lost connection, deadline, shutdown, full disk) into StoreUnavailable; the rest stays. */
export function asOutage(error: unknown): unknown {
  if (error instanceof StoreUnavailable || error instanceof InvalidAppend || error instanceof WrongExpectedRevision) {
    return error;
  }
  if (error instanceof pg.DatabaseError && !passing.has((error.code ?? '').slice(0, 2))) return error;
  const { name, message } = error as Partial<Error>; // a system error may come from another realm: no instanceof
  return bugs.has(name ?? '') ? error : new StoreUnavailable(message ?? String(error), { cause: error });
}

/** Whether the log already holds an event of this id. */
export function isKnownId(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === 'events_id';
}
