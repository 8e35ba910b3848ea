import { isCanonicalObject } from './canonical.js';
import { InvalidAppend, type InvalidAppendReason } from './errors.js';
import type { ExpectedRevision, NewEvent } from './event-store.port.js';

/** The same on every store. */
export const MAX_APPEND_BYTES = 1024 * 1024;

const OVERHEAD_BYTES = 256;
const MAX_REVISION = 2 ** 31 - 1;
const STREAM_NAME = /^[A-Za-z][A-Za-z0-9._:-]{0,199}$/;
const TYPE_NAME = /^[A-Za-z][A-Za-z0-9._-]{0,99}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Size in bytes: UTF-8 data and metadata, plus 256 per event for id and type. */
export function appendBytes(events: readonly NewEvent[]): number {
  let bytes = 0;
  for (const event of events) {
    bytes += OVERHEAD_BYTES + Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
  }
  return bytes;
}

/** Returns the size in bytes. @throws InvalidAppend `too_large` */
export function checkSize(stream: string, events: readonly NewEvent[]): number {
  const bytes = appendBytes(events);
  if (bytes <= MAX_APPEND_BYTES) return bytes;
  throw new InvalidAppend('too_large', stream, `${bytes} bytes, at most ${MAX_APPEND_BYTES}`);
}

/** Returns the size in bytes. @throws InvalidAppend unless every store would take this append */
export function checkAppend(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): number {
  const refuse: Refuse = (reason, detail) => {
    throw new InvalidAppend(reason, stream, detail);
  };
  if (!STREAM_NAME.test(stream)) refuse('bad_stream', 'malformed stream name');
  if (expected !== 'no_stream' && !isRevision(expected)) refuse('bad_revision', `revision ${expected}`);
  if (events.length === 0) refuse('no_events', 'no events');
  const bytes = checkSize(stream, events);
  for (const event of events) checkEvent(event, refuse);
  if (hasTwice(events)) refuse('duplicate_id', 'an event id occurs twice');
  return bytes;
}

function hasTwice(events: readonly NewEvent[]): boolean {
  return events.length > 1 && new Set(events.map(({ id }) => id)).size < events.length;
}

type Refuse = (reason: InvalidAppendReason, detail: string) => never;

function checkEvent({ id, type, data, metadata }: NewEvent, refuse: Refuse): void {
  if (!UUID.test(id)) refuse('bad_id', 'event id is no lower-case UUID');
  if (!TYPE_NAME.test(type)) refuse('bad_type', 'malformed event type');
  const fault = canonicalFault(data) ?? canonicalFault(metadata);
  if (fault !== undefined) refuse('not_canonical', `${type}: ${fault}`);
}

function isRevision(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < MAX_REVISION;
}

function canonicalFault(json: string): string | undefined {
  try {
    return isCanonicalObject(json) ? undefined : 'no object of canonical JSON (RFC 8785)';
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable JSON';
  }
}
