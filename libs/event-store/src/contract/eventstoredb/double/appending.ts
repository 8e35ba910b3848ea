import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { WrongExpectedRevision } from '../../../errors.js';
import type { NewEvent } from '../../../event-store.port.js';
import type { InMemoryLog } from '../../../in-memory/in-memory-log.js';
import { conflicted, expectedOf, nameOf, proposedEvent, succeeded } from './messages.js';

/** `answer` gets the reply if the log already holds the events. */
export function takeAppend(
  call: ServerReadableStream<AppendReq, AppendResp>,
  log: InMemoryLog,
  answer: sendUnaryData<AppendResp>,
): void {
  let options: AppendReq.Options | undefined;
  const events: NewEvent[] = [];
  call.on('data', (request: AppendReq) => {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message !== undefined) events.push(proposedEvent(message));
  });
  call.on('end', () => {
    const stream = nameOf(options?.getStreamIdentifier());
    answer(null, append(log, stream, options, events));
  });
}

function append(
  log: InMemoryLog,
  stream: string,
  options: AppendReq.Options | undefined,
  events: readonly NewEvent[],
): AppendResp {
  const expected = expectedOf(options);
  try {
    const { revision, position } = log.append(stream, expected, events);
    return succeeded(revision, BigInt(position) * 100n);
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return conflicted(error.expected, error.actual);
    throw error;
  }
}
