import type { BinaryEventData, EventData, RecordedEvent as ServerEvent } from '@eventstore/db-client';
import { canonicalJson } from '../canonical.js';
import type { NewEvent, RecordedEvent } from '../event-store.port.js';
import { toPosition } from './log-position.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** As bytes: the client would rewrite "JSON" as its own text. */
export function toEventData({ id, type, data, metadata }: NewEvent): EventData {
  const bytes: BinaryEventData = {
    id,
    type,
    contentType: 'application/octet-stream',
    data: utf8(data),
    metadata: utf8(metadata),
  };
  return bytes;
}

/** A plain array, which the client sends unchanged, in Node's shared memory: a TextEncoder allocates each time. */
function utf8(text: string): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(text);
  return new Uint8Array(buffer, byteOffset, length);
}

/** @throws TypeError on an event under our prefix that we did not write */
export function toRecordedEvent(event: ServerEvent, prefix: string): RecordedEvent {
  const { id, type, streamId, revision, position, data, metadata } = event;
  if (!(data instanceof Uint8Array) || position === undefined || typeof metadata !== 'object') {
    throw new TypeError(`stream ${streamId}, revision ${revision}: an event that is not of our making`);
  }
  return {
    id,
    type,
    data: decoder.decode(data),
    // The client has parsed it; canonical JSON gives the same text again.
    metadata: canonicalJson(metadata),
    stream: streamId.slice(prefix.length),
    revision: Number(revision),
    position: toPosition(position),
  };
}
