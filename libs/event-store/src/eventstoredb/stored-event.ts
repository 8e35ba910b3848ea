import type { BinaryEventData, EventData, RecordedEvent as ServerEvent } from '@eventstore/db-client';
import { canonicalJson } from '../canonical.js';
import type { NewEvent, RecordedEvent } from '../event-store.port.js';
import { toPosition } from './log-position.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Data goes as bytes: as "JSON" the client would write its own text of it. */
export function toEventData({ id, type, data, metadata }: NewEvent): EventData {
  const bytes: BinaryEventData = {
    id,
    type,
    contentType: 'application/octet-stream',
    data: encoder.encode(data),
    metadata: encoder.encode(metadata),
  };
  return bytes;
}

/** Throws TypeError on an event under our prefix that is not of our making. */
export function toRecordedEvent(event: ServerEvent, prefix: string): RecordedEvent {
  const { id, type, streamId, revision, position, data, metadata } = event;
  if (!(data instanceof Uint8Array) || position === undefined || typeof metadata !== 'object') {
    throw new TypeError(`luồng ${streamId}, bản ${revision}: sự kiện không do hệ thống này ghi`);
  }
  return {
    id,
    type,
    data: decoder.decode(data),
    // The client has parsed it; the canonical text of what was canonical is the same text.
    metadata: canonicalJson(metadata),
    stream: streamId.slice(prefix.length),
    revision: Number(revision),
    position: toPosition(position),
  };
}
