import type { ServerWritableStream } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedEvent } from '../../../event-store.port.js';
import type { InMemoryLog } from '../../../in-memory/in-memory-log.js';
import { caughtUp, checkpoint, confirmation, nameOf, notFound, offsetOf, readEvent } from './messages.js';

const { ReadReq } = streams;
type ReadResp = streams.ReadResp;

export type ReadCall = ServerWritableStream<streams.ReadReq, ReadResp>;

const backwards = ReadReq.Options.ReadDirection.BACKWARDS;

export function readStream(call: ReadCall, log: InMemoryLog): void {
  const options = call.request.getOptions() ?? new ReadReq.Options();
  const from = options.getStream() ?? new ReadReq.Options.StreamOptions();
  const name = nameOf(from.getStreamIdentifier());
  const events = log.stream(name);
  if (events.length === 0) call.write(notFound(name));
  const isBackwards = options.getReadDirection() === backwards;
  const start = startOf(from, events.length);
  const inside = isBackwards ? events.slice(0, start + 1).reverse() : events.slice(start);
  for (const event of inside.slice(0, Number(options.getCount()))) call.write(readEvent(event));
  call.end();
}

function startOf(from: streams.ReadReq.Options.StreamOptions, events: number): number {
  if (from.hasStart()) return 0;
  return from.hasEnd() ? events - 1 : Number(from.getRevision());
}

/** Its last events, the last one first. */
export function readLast(call: ReadCall, log: InMemoryLog): void {
  const count = Number(call.request.getOptions()?.getCount() ?? 0);
  for (const event of log.all.slice(-count).reverse()) call.write(readEvent(event));
  call.end();
}

/** Follows the log until the call ends; reports its position after every `window` events. */
export async function follow(call: ReadCall, log: InMemoryLog): Promise<void> {
  const ended = new AbortController();
  call.on('cancelled', () => ended.abort());
  call.on('close', () => ended.abort());
  const { isWanted, window, after } = readOptions(call.request);
  let next = log.all.findIndex((event) => offsetOf(event) > after);
  if (next < 0) next = log.all.length;
  let live = false;
  call.write(confirmation());
  for (let looked = 0; !ended.signal.aborted;) {
    const seen = log.news.rings;
    for (const event of log.all.slice(next)) {
      next += 1;
      looked += 1;
      if (isWanted(event)) await write(call, readEvent(event), ended.signal);
      if (looked % window === 0) await write(call, checkpoint(offsetOf(event)), ended.signal);
    }
    if (next < log.all.length) continue;
    if (!live) call.write(caughtUp());
    live = true;
    await log.news.wait(seen, ended.signal, 60_000);
  }
}

interface ReadOptions {
  readonly isWanted: (event: RecordedEvent) => boolean;
  readonly window: number;
  readonly after: bigint;
}

function readOptions(request: streams.ReadReq): ReadOptions {
  const options = request.getOptions() ?? new ReadReq.Options();
  const filter = options.getFilter() ?? new ReadReq.Options.FilterOptions();
  const prefixes = filter.getStreamIdentifier()?.getPrefixList() ?? [];
  const position = options.getAll()?.getPosition();
  return {
    isWanted: ({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix)),
    window: filter.getMax() * filter.getCheckpointintervalmultiplier(),
    after: position === undefined ? -1n : BigInt(position.getCommitPosition()),
  };
}

async function write(call: ReadCall, message: ReadResp, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && call.writableNeedDrain) await sleep(1);
  if (!signal.aborted) call.write(message);
}
