import type { ExpectedRevision } from './event-store.port.js';

/** A conflict: somebody else appended first. Read the stream again and decide anew. */
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

/** An outage or a passed deadline: the outcome is unknown, the same append may be repeated. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly retryable = true;

  constructor(reason: string, options?: ErrorOptions) {
    super(`Event store unavailable: ${reason}`, options);
  }
}

/** What is wrong with an address of a log, or with the prefix of its streams. */
export type LogAddressFault = 'credentials' | 'form' | 'prefix';

/** A log cannot be opened at this address; the address, which holds a password, is not repeated. */
export class BadLogAddress extends RangeError {
  override readonly name = 'BadLogAddress';

  constructor(readonly fault: LogAddressFault) {
    super(`Bad address of a log: ${fault}`);
  }
}

/** The log was laid out by a later release. */
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
