import { EventStoreDbEventStore, PostgresEventStore, type EventStore, type Position } from '@app/event-store';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { logPrefix } from '../support/log-prefix.js';

/** The log of a running service with that data folder, read beside it. */
export type RunningLog = Pick<EventStore, 'readAll' | 'readStream'> & { close(): Promise<void> };

export function openRunningLog(dataDir: string): RunningLog {
  const url = process.env['EVENTSTOREDB_URL'];
  if (url !== undefined) return new EventStoreDbEventStore({ url, prefix: logPrefix(dataDir) });
  return new PostgresEventStore({ connectionString: databaseUrl(dataDir) });
}

/** Where the embedded PostgreSQL of a running service listens, as the service's role. */
export function databaseUrl(dataDir: string): string {
  const folder = path.join(dataDir, 'postgres');
  const port = readFileSync(path.join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const password = readFileSync(path.join(folder, 'tinhgon.password'), 'utf8').trim();
  return `postgres://tinhgon:${password}@127.0.0.1:${port}/tinhgon`;
}

async function endOf(log: RunningLog, after?: Position): Promise<Position | undefined> {
  let end = after;
  for await (const { position } of log.readAll(after === undefined ? {} : { after })) end = position;
  return end;
}

/** The end of the log once nothing follows any more: process managers have carried over what they carry. */
export async function settledEnd(log: RunningLog): Promise<Position> {
  let end = await endOf(log);
  for (let quiet = 0; quiet < 5;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = await endOf(log, end);
    quiet = now === end ? quiet + 1 : 0;
    end = now;
  }
  return end ?? '';
}

/** What an attack told the log: which requests were accepted, and of which no answer came. */
export interface LoggedRequest {
  readonly accepted: ReadonlySet<string>;
  readonly unanswered: ReadonlySet<string>;
}

/** The bounded record of refusals, and the dossier's answer to somebody who lost a race. */
const LEFT_BY_REFUSED = (stream: string, type: string) =>
  stream.startsWith('refusals-') || type === 'InclusionDeclined';

/** What stands in the log after a position although its request was refused: stream, type and request id of each. */
export async function writtenByRefused(
  log: RunningLog,
  after: Position,
  told: readonly LoggedRequest[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { stream, type, metadata } of log.readAll({ after })) {
    const { correlationId } = JSON.parse(metadata) as { readonly correlationId: string };
    const known = told.some(({ accepted, unanswered }) => accepted.has(correlationId) || unanswered.has(correlationId));
    if (!known && !LEFT_BY_REFUSED(stream, type)) found.push(`${stream} ${type} by request ${correlationId}`);
  }
  return found;
}
