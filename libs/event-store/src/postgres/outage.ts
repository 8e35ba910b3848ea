import pg from 'pg';
import { isBug, toOutage } from '../outage.js';

// Connection, transaction rollback, resources, object state (lock_timeout), operator intervention, system error.
const PASSING = new Set(['08', '25', '40', '53', '55', '57', '58']);

/** Turns temporary errors (lost connection, timeout, shutdown, full disk) into StoreUnavailable. */
export function asOutage(error: unknown): unknown {
  return toOutage(error, isPassing);
}

export function isKnownId(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === 'events_id';
}

function isPassing(error: unknown): boolean {
  if (error instanceof pg.DatabaseError && !PASSING.has((error.code ?? '').slice(0, 2))) return false;
  return !isBug(error);
}
