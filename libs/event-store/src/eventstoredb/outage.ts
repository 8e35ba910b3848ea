import { isCommandError, NotLeaderError, WrongExpectedVersionError } from '@eventstore/db-client';
import { InvalidAppend, StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { ExpectedRevision } from '../event-store.port.js';

// gRPC: cancelled, unknown, deadline exceeded, resource exhausted, aborted, internal, unavailable, data loss.
const passing: readonly unknown[] = [1, 2, 4, 8, 10, 13, 14, 15];
const bugs = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

/** Turns what passes with time (lost connection, deadline, election of a leader) into StoreUnavailable; the rest stays. */
export function asOutage(error: unknown): Error {
  if (error instanceof StoreUnavailable || error instanceof InvalidAppend || error instanceof WrongExpectedRevision) {
    return error;
  }
  const { message } = error as Partial<Error>;
  return isPassing(error) ? new StoreUnavailable(message ?? String(error), { cause: error }) : (error as Error);
}

/** A conflict in our words; everything else stays. */
export function asConflict(error: unknown, stream: string, expected: ExpectedRevision): unknown {
  if (!(error instanceof WrongExpectedVersionError)) return error;
  const actual = error.actualVersion;
  return new WrongExpectedRevision(stream, expected, typeof actual === 'bigint' ? Number(actual) : 'no_stream');
}

function isPassing(error: unknown): boolean {
  if (error instanceof NotLeaderError) return true;
  const { name, code } = error as { name?: string; code?: unknown };
  if (typeof code === 'number') return passing.includes(code);
  // What has no code comes from the search for a node or from a channel that was just closed.
  return !bugs.has(name ?? '') && !(error instanceof Error && isCommandError(error));
}
