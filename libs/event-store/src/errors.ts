import type { ExpectedRevision } from './event-store.port.js';

/** Another append came first. Read the stream again and decide again. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';

  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`Stream ${stream} has changed: expected revision ${expected}, found ${actual}.`);
  }
}

/** An outage or a passed time limit: the outcome is unknown, the same append may be repeated. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly retryable = true;

  constructor(reason: string, options?: ErrorOptions) {
    super(`Event store unavailable: ${reason}`, options);
  }
}

export type LogAddressFault = 'credentials' | 'form' | 'prefix';

/** Does not repeat the address, which holds a password. */
export class BadLogAddress extends RangeError {
  override readonly name = 'BadLogAddress';

  constructor(readonly fault: LogAddressFault) {
    super(`Bad address of a log: ${fault}`);
  }
}

export class LogOfLaterRelease extends Error {
  override readonly name = 'LogOfLaterRelease';

  constructor() {
    super('The log belongs to a later release.');
  }
}

export type InvalidAppendReason =
  | 'no_events'
  | 'too_large'
  | 'bad_stream'
  | 'bad_revision'
  | 'bad_type'
  | 'bad_id'
  | 'not_canonical'
  | 'duplicate_id'
  | 'known_id';

/** A bug of the caller: repeating cannot help. */
export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';

  constructor(
    readonly reason: InvalidAppendReason,
    readonly stream: string,
    detail: string,
  ) {
    super(`Cannot append to stream ${stream} (${reason}): ${detail}`);
  }
}
