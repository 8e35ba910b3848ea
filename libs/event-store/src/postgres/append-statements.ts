import type pg from 'pg';
import { InvalidAppend, WrongExpectedRevision } from '../errors.js';
import type { Appended, ExpectedRevision, NewEvent } from '../event-store.port.js';
import { toPosition } from '../position.js';
import type { Pending } from './append-queue.js';
import { int4Array, textArray, uuidArray } from './binary-array.js';
import { isKnownId } from './outage.js';

type Append = Pick<Pending, 'stream' | 'expected' | 'events'>;

export async function appendOne(client: pg.ClientBase, { stream, expected, events }: Append): Promise<Appended> {
  const values = [
    stream,
    toNumber(expected),
    uuidArray(events.map(({ id }) => id)),
    textArray(events.map(({ type }) => type)),
    textArray(events.map(({ data }) => data)),
    textArray(events.map(({ metadata }) => metadata)),
  ];
  const text = 'select outcome, revision, "position" from event_log.append($1, $2, $3, $4, $5, $6)';
  const answer = await client
    .query<[string, number, string | null]>({ name: 'append', text, values, rowMode: 'array' })
    .catch((error: unknown) => {
      throw isKnownId(error) ? new InvalidAppend('known_id', stream, 'event id known to the log') : error;
    });
  const [outcome, revision, position] = answer.rows[0] ?? ['', 0, null];
  if (outcome === 'conflict' || position === null) {
    throw new WrongExpectedRevision(stream, expected, revision < 0 ? 'no_stream' : revision);
  }
  return { revision, position: toPosition(position), repeated: outcome === 'repeated' };
}

/** One event, the short way; undefined if its stream is not at the expected revision. */
export async function appendEvent(
  client: pg.ClientBase,
  { stream, expected }: Append,
  { id, type, data, metadata }: NewEvent,
): Promise<Appended | undefined> {
  const text = 'select event_log.append_event($1, $2, $3, $4, $5, $6)';
  const values = [stream, toNumber(expected), id, type, data, metadata];
  const { rows } = await client.query<[string | null]>({ name: 'append_event', text, values, rowMode: 'array' });
  const position = rows[0]?.[0];
  return position === null || position === undefined
    ? undefined
    : { revision: toNumber(expected) + 1, position: toPosition(position), repeated: false };
}

/**
 * Appends to different streams in one transaction; undefined for one whose stream is not at its expected revision.
 * Rejects, with nothing recorded, if any event id is known already.
 */
export async function appendBatch(
  client: pg.ClientBase,
  appends: readonly Append[],
): Promise<readonly (Appended | undefined)[]> {
  const rows = appends.flatMap(({ stream, expected, events }) =>
    events.map((event, index) => ({ stream, expected: toNumber(expected), index, event })),
  );
  const values = [
    textArray(rows.map(({ stream }) => stream)),
    int4Array(rows.map(({ expected }) => expected)),
    int4Array(rows.map(({ expected, index }) => expected + 1 + index)),
    uuidArray(rows.map(({ event }) => event.id)),
    textArray(rows.map(({ event }) => event.type)),
    textArray(rows.map(({ event }) => event.data)),
    textArray(rows.map(({ event }) => event.metadata)),
  ];
  const text = 'select last, heads from event_log.append_batch($1, $2, $3, $4, $5, $6, $7)';
  const answer = await client.query<[string, number[]]>({ name: 'append_batch', text, values, rowMode: 'array' });
  const [last, heads] = answer.rows[0] ?? ['0', []];
  return answers(appends, Number(last), heads);
}

function answers(appends: readonly Append[], last: number, heads: readonly number[]): (Appended | undefined)[] {
  let row = 0;
  let position = last;
  return appends.map(({ expected, events }) => {
    const accepted = heads[row] === toNumber(expected);
    row += events.length;
    if (!accepted) return undefined;
    position += events.length;
    return { revision: toNumber(expected) + events.length, position: toPosition(position), repeated: false };
  });
}

function toNumber(expected: ExpectedRevision): number {
  return expected === 'no_stream' ? -1 : expected;
}
