import { EventStoreDBClient } from '@eventstore/db-client';
import { canonicalJson, EventStoreDbEventStore } from '@app/event-store';
import type { OpenSystem } from './system.js';

const PREFIX = 'bench.';
const TIMEOUT_MS = 10_000;

/** What is measured on the EventStoreDB server at `url`, which must be a real one, on disk: ours, and the client alone. */
export function eventStoreDbSystems(url: string): Readonly<Record<string, OpenSystem>> {
  return {
    'tinhgon-eventstoredb': () => Promise.resolve(openTinhGon(url)),
    'eventstoredb-client': () => Promise.resolve(openClient(url)),
  };
}

function openTinhGon(url: string): Awaited<ReturnType<OpenSystem>> {
  const store = new EventStoreDbEventStore({ url, prefix: PREFIX, timeoutMs: TIMEOUT_MS });
  return {
    append: (stream, revision, { id, type, data, metadata }) =>
      store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [
        { id, type, data: canonicalJson(data), metadata: canonicalJson(metadata) },
      ]),
    close: () => store.close(),
  };
}

/** The official client, used as our adapter uses it: the same bytes, one call an append, with credentials, to the leader. */
function openClient(url: string): Awaited<ReturnType<OpenSystem>> {
  const client = EventStoreDBClient.connectionString(url);
  const [, username = 'insecure', password = 'insecure'] = /^[^:]+:\/\/([^:@/]+):([^@]+)@/.exec(url) ?? [];
  const options = { credentials: { username, password }, requiresLeader: true, deadline: TIMEOUT_MS };
  const encoder = new TextEncoder();
  return {
    append: (stream, revision, { id, type, data, metadata }) => {
      const bytes = (value: unknown): Uint8Array => encoder.encode(canonicalJson(value));
      const event = { id, type, data: bytes(data), metadata: bytes(metadata) };
      return client.appendToStream(PREFIX + stream, [{ ...event, contentType: 'application/octet-stream' as const }], {
        ...options,
        expectedRevision: revision === 0 ? 'no_stream' : BigInt(revision - 1),
      });
    },
    close: () => client.dispose(),
  };
}
