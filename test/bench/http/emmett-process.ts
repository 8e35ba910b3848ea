import { getPostgreSQLEventStore, type PostgresEventStore } from '@event-driven-io/emmett-postgresql';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { completeContent } from '../../support/content.js';
import { taken, type TurnAsked } from './turn.js';

/** Loads a stream and appends one event to it, in a process of its own; told what to do by messages. */
const CONNECTIONS = 32;
const EVENTS_A_STREAM = 10;

interface Revised {
  readonly type: 'ProposalRevised';
  readonly data: { readonly edition: number; readonly content: ReturnType<typeof completeContent> };
  readonly metadata: Readonly<Record<string, string>>;
}

interface Stream {
  readonly name: string;
  readonly events: number;
}

const streams = new Map<number, Stream>();

async function loadAndAppend(store: PostgresEventStore, client: number): Promise<void> {
  const known = streams.get(client);
  const { name, events } =
    known && known.events < EVENTS_A_STREAM ? known : { name: `proposal-${randomUUID()}`, events: 0 };
  const { state, currentStreamVersion } = await store.aggregateStream<number, Revised>(name, {
    initialState: () => 0,
    evolve: (_: number, { data }: Revised) => data.edition,
  });
  await store.appendToStream<Revised>(name, [revised(state + 1)], {
    expectedStreamVersion: events === 0 ? 'STREAM_DOES_NOT_EXIST' : currentStreamVersion,
  });
  streams.set(client, { name, events: events + 1 });
}

/** About as large as our own. */
function revised(edition: number): Revised {
  const metadata = {
    actor: `${randomUUID()} officer gia-sang.phong-kthtdt ${randomUUID()}`,
    commandId: randomUUID(),
    correlationId: randomUUID(),
    occurredOn: '2026-05-04',
    payloadDigest: `${randomUUID()}${randomUUID()}`,
    recordedAt: new Date().toISOString(),
  };
  const content = completeContent(`Phương án lần ${String(edition)}`);
  return { type: 'ProposalRevised', data: { edition, content }, metadata };
}

const connectionString = process.env['BENCH_DATABASE_URL'] ?? '';
const pool = new pg.Pool({ connectionString, max: CONNECTIONS });
pool.on('error', () => undefined);
const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
await store.schema.migrate();
process.on('message', (asked: TurnAsked) => {
  void taken(asked, (client) => loadAndAppend(store, client)).then((turn) => process.send?.(turn));
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
