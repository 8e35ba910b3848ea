import { InvalidAppend, StoreUnavailable, WrongExpectedRevision } from './errors.js';

const bugs = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

/** Whether the program itself is wrong. A system error may come from another realm: no instanceof. */
export function isBug(error: unknown): boolean {
  return bugs.has((error as Partial<Error>).name ?? '');
}

/** Turns an error that passes with time, as `isPassing` tells, into StoreUnavailable; ours and the rest stay. */
export function toOutage(error: unknown, isPassing: (error: unknown) => boolean): unknown {
  if (error instanceof StoreUnavailable || error instanceof InvalidAppend || error instanceof WrongExpectedRevision) {
    return error;
  }
  const { message } = error as Partial<Error>;
  return isPassing(error) ? new StoreUnavailable(message ?? String(error), { cause: error }) : error;
}
