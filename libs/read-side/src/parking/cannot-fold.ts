import { StoreUnavailable } from '@app/event-store';
import { UnreadableFact } from '@app/facts';
import { TypeORMError } from 'typeorm';
import { isDatabaseOutage, sqlStateOf } from '../database/database-fault.js';
import type { Projection } from '../engine/projection.js';

/** A read model cannot take in the facts that it was given, now or later. */
export class CannotFold extends Error {
  override readonly name = 'CannotFold';

  constructor(
    readonly projection: Projection,
    override readonly cause: Error,
  ) {
    super(`${projection.name}: ${cause.message}`, { cause });
  }
}

/** A cause is not there yet, because what would show it is parked. */
export class CauseParked extends Error {
  override readonly name = 'CauseParked';
}

/** @throws CannotFold where `work` fails on what it was given, and its own error where trying again may help */
export async function folding<Result>(projection: Projection, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw projection.reads && isOfTheFacts(error) ? new CannotFold(projection, error) : error;
  }
}

/** SQLSTATE classes of what a row's own values do: cardinality, data, constraints, and limits of a row or index. */
const OF_THE_ROW = /^(21|22|23|54)/;

/** No error of the system, the network or the database that says nothing of the facts. */
function isOfTheFacts(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const state = sqlStateOf(error);
  if (state !== null) return OF_THE_ROW.test(state);
  const isElsewhere = error instanceof TypeORMError || error instanceof StoreUnavailable || error.name === 'AbortError';
  return !isElsewhere && !('code' in error) && !isDatabaseOutage(error);
}

/** A line of a stack: where, without the folders. */
const FRAME = /^\s+at (?:async )?(?:([\w.<>$ ]+) \()?.*?([\w.-]+:\d+):\d+\)?$/;

/** What it was and where in the code: no message, since those may repeat what the facts hold. */
export function reasonOf(error: Error): string {
  const what = sqlStateOf(error) ?? error.name;
  const kind = error instanceof UnreadableFact ? `${error.name} ${error.type}` : what;
  const { stack = '', message } = error;
  const told = stack.indexOf(message);
  const frames = told < 0 ? [] : stack.slice(told + message.length).split('\n');
  const [, made = '', place] = frames.map((line) => FRAME.exec(line)).find((found) => found !== null) ?? [];
  return place === undefined ? kind : `${kind}, ${made === '' ? '' : `${made}, `}${place}`;
}
