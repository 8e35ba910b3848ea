import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision, NewEvent, RecordedEvent } from '../../../event-store.port.js';

/** Bytes between two events, so that positions are not consecutive. */
const STRIDE = 100n;

/** Our ordinal in the server's bytes. */
export function offsetOf({ position }: RecordedEvent): bigint {
  return BigInt(position) * STRIDE;
}

export function nameOf(id: shared.StreamIdentifier | undefined): string {
  return Buffer.from(id?.getStreamName_asU8() ?? []).toString();
}

export function expectedOf(options: streams.AppendReq.Options | undefined): ExpectedRevision {
  if (options === undefined || options.hasAny() || options.hasStreamExists()) throw new Error('no expected revision');
  return options.hasNoStream() ? 'no_stream' : Number(options.getRevision());
}

export function proposedEvent(message: streams.AppendReq.ProposedMessage): NewEvent {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    data: Buffer.from(message.getData_asU8()).toString(),
    metadata: Buffer.from(message.getCustomMetadata_asU8()).toString(),
  };
}

export function succeeded(revision: number, offset: bigint): streams.AppendResp {
  const position = new streams.AppendResp.Position();
  position.setCommitPosition(String(offset)).setPreparePosition(String(offset));
  const success = new streams.AppendResp.Success().setCurrentRevision(String(revision)).setPosition(position);
  return new streams.AppendResp().setSuccess(success);
}

export function conflicted(expected: ExpectedRevision, actual: ExpectedRevision): streams.AppendResp {
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (actual === 'no_stream') conflict.setCurrentNoStream(new shared.Empty());
  else conflict.setCurrentRevision(String(actual));
  if (expected === 'no_stream') conflict.setExpectedNoStream(new shared.Empty());
  else conflict.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(conflict);
}

export function readEvent(event: RecordedEvent): streams.ReadResp {
  const offset = String(offsetOf(event));
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifier(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(offset)
    .setPreparePosition(offset)
    .setData(Buffer.from(event.data))
    .setCustomMetadata(Buffer.from(event.metadata));
  recorded.getMetadataMap().set('type', event.type).set('content-type', 'application/octet-stream').set('created', '0');
  return new streams.ReadResp().setEvent(new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(offset));
}

export function notFound(stream: string): streams.ReadResp {
  const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream));
  return new streams.ReadResp().setStreamNotFound(missing);
}

export function confirmation(): streams.ReadResp {
  return new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('1'));
}

export function checkpoint(offset: bigint): streams.ReadResp {
  const at = new streams.ReadResp.Checkpoint();
  return new streams.ReadResp().setCheckpoint(at.setCommitPosition(String(offset)).setPreparePosition(String(offset)));
}

export function caughtUp(): streams.ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

function identifier(stream: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));
}
