import { isCommandError, NotLeaderError, WrongExpectedVersionError } from '@eventstore/db-client';
import { WrongExpectedRevision } from '../errors.js';
import type { ExpectedRevision } from '../event-store.port.js';
import { isBug, toOutage } from '../outage.js';

// gRPC: cancelled, unknown, deadline exceeded, resource exhausted, aborted, internal, unavailable, data loss.
const PASSING: readonly unknown[] = [1, 2, 4, 8, 10, 13, 14, 15];

/** Turns temporary errors (lost connection, timeout, election of a leader) into StoreUnavailable. */
export function asOutage(error: unknown): Error {
  return toOutage(error, isPassing) as Error;
}

export function asConflict(error: unknown, stream: string, expected: ExpectedRevision): unknown {
  if (!(error instanceof WrongExpectedVersionError)) return error;
  const actual = error.actualVersion;
  return new WrongExpectedRevision(stream, expected, typeof actual === 'bigint' ? Number(actual) : 'no_stream');
}

function isPassing(error: unknown): boolean {
  if (error instanceof NotLeaderError) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'number') return PASSING.includes(code);
  // An error without a code comes from the search for a node or from a channel just closed.
  return !isBug(error) && !(error instanceof Error && isCommandError(error));
}
