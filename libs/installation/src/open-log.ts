import { EventStoreDbEventStore, isUnguarded, PostgresEventStore, type EventStore } from '@app/event-store';
import { FollowedLog, type ReadSideDataSource } from '@app/read-side';
import type { Config } from '@app/runtime';
import { START_WORDS } from '@app/wording';
import type { Duplex } from 'node:stream';
import { LogInUse } from './log-in-use.js';
import { watchAppends } from './log-troubles.js';

export interface OpenedLog {
  readonly store: EventStore & { close(): Promise<void> };
  readonly name: string;
  readonly inUse: LogInUse;
}

/** In EventStoreDB if configured, otherwise in the database of the service's address. `report`: its troubles. */
export function openLog(
  { eventStoreDbUrl, eventStoreDbPrefix }: Pick<Config, 'eventStoreDbUrl' | 'eventStoreDbPrefix'>,
  serviceUrl: string,
  {
    stream,
    report = () => undefined,
  }: { readonly stream?: () => Duplex; readonly report?: (words: string) => void } = {},
): OpenedLog {
  if (eventStoreDbUrl === undefined) {
    const inUse = new LogInUse('postgresql', null, report);
    const [connectionString, onAppend] = [serviceUrl, watchAppends(inUse)];
    const store = new PostgresEventStore({ connectionString, onAppend, ...(stream === undefined ? {} : { stream }) });
    return { store, name: 'postgresql', inUse };
  }
  const store = new EventStoreDbEventStore({ url: eventStoreDbUrl, prefix: eventStoreDbPrefix });
  const standing = isUnguarded(eventStoreDbUrl) ? START_WORDS.unguarded : null;
  return { store, name: `eventstoredb:${eventStoreDbPrefix}`, inUse: new LogInUse('eventstoredb', standing, report) };
}

/** Checkpoints and read models belong to another log and mean nothing in this one. */
export class OtherLogFollowed extends Error {
  override readonly name = 'OtherLogFollowed';

  constructor(
    readonly followed: string,
    readonly named: string,
  ) {
    super(`The installation follows the log ${followed}, not ${named}`);
  }
}

/** Names the followed log at the first start. @throws OtherLogFollowed */
export async function ensureFollowed(name: string, readSide: ReadSideDataSource): Promise<void> {
  const followed = await new FollowedLog(readSide).begin(name);
  if (followed === name) return;
  throw new OtherLogFollowed(followed, name);
}
