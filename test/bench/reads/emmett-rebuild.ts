import {
  getPostgreSQLEventStore,
  pongoSingleStreamProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import { AGGREGATES, type EventOf, type StateOf } from '@app/domain';
import type { EventStore } from '@app/event-store';
import pg from 'pg';

/** How many facts it reads at once; its default is 100. */
const BATCH = 500;
const ROWS_A_STATEMENT = 5_000;

/** Facts as they are stored. */
interface Stored {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: { readonly actor: unknown; readonly occurredOn: string };
}

type Kept = { readonly state: StateOf<'proposal'> };

/** Emmett with the same facts in a log of its own, and one read model: the state of each proposal, folded by the same rules. */
export class EmmettRebuild {
  private readonly types = new Set<string>();

  private constructor(private readonly url: string) {}

  static async over(log: EventStore, url: string, events: number): Promise<EmmettRebuild> {
    const rebuild = new EmmettRebuild(url);
    const store = getPostgreSQLEventStore(url);
    await store.schema.migrate();
    await store.close();
    await rebuild.fill(log, events);
    return rebuild;
  }

  /** Of everything, however often. */
  async run(): Promise<void> {
    await this.asked('delete from emt_processors');
    const { codec, evolve, initial } = AGGREGATES.proposal;
    const projection = pongoSingleStreamProjection<Kept, Stored>({
      collectionName: 'proposals',
      canHandle: [...this.types],
      initialState: () => ({ state: initial }),
      evolve: ({ state }: Kept, { type, data, metadata }: Stored) => {
        const read = codec.read(type, data);
        const fact = { ...read, by: metadata.actor, on: metadata.occurredOn } as unknown as EventOf<'proposal'>;
        return { state: evolve(state, fact) };
      },
    });
    const consumer = rebuildPostgreSQLProjections({
      connectionString: this.url,
      pulling: { batchSize: BATCH },
      projections: [projection],
    });
    await consumer.start();
    await consumer.close();
  }

  /** Writes its table: appending one by one takes long, and only reading is measured. */
  private async fill(log: EventStore, events: number): Promise<void> {
    let rows: object[] = [];
    const write = async () => {
      await this.asked(INSERT, [JSON.stringify(rows)]);
      rows = [];
    };
    for await (const { stream, revision, id, type, data, metadata } of log.readAll({ limit: events })) {
      if (stream.startsWith('proposal-')) this.types.add(type);
      rows.push({
        stream_id: stream,
        stream_position: revision + 1,
        message_id: id,
        message_type: type,
        data,
        metadata,
      });
      if (rows.length === ROWS_A_STATEMENT) await write();
    }
    await write();
    await this.asked('vacuum analyze emt_messages');
  }

  private async asked(sql: string, values: readonly unknown[] = []): Promise<void> {
    const client = new pg.Client(this.url);
    await client.connect();
    await client.query(sql, [...values]);
    await client.end();
  }
}

const INSERT = `
  insert into emt_messages (stream_id, stream_position, transaction_id, message_schema_version, message_id, message_type,
    message_data, message_metadata)
  select stream_id, stream_position, pg_current_xact_id(), '1', message_id, message_type, data::jsonb, metadata::jsonb
  from json_to_recordset($1::json)
    as row (stream_id text, stream_position bigint, message_id text, message_type text, data text, metadata text)`;
