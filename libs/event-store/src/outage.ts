import { InvalidAppend, StoreUnavailable, WrongExpectedRevision } from './errors.js';

const BUGS = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

/** No instanceof: a system error may come from another realm. */
export function isBug(error: unknown): boolean {
  return BUGS.has((error as Partial<Error>).name ?? '');
}

/** Turns a temporary error, by `isPassing`, into StoreUnavailable. */
export function toOutage(error: unknown, isPassing: (error: unknown) => boolean): unknown {
  if (error instanceof StoreUnavailable || error instanceof InvalidAppend || error instanceof WrongExpectedRevision) {
    return error;
  }
  const { message } = error as Partial<Error>;
  return isPassing(error) ? new StoreUnavailable(message ?? String(error), { cause: error }) : error;
}
