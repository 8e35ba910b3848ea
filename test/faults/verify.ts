import type { EventStore } from '@app/event-store';
import {
  projections,
  readParked,
  ReadSideProjector,
  readSideDataSource,
  type ReadSideDataSource,
} from '@app/read-side';
import { openDatabase } from '@app/runtime';
import { CommandsInLog, nameOf } from './commands-in-log.js';
import { durable } from './durable.js';
import { logOf } from '../support/log-of.js';
import type { Command } from './ledger.js';

/** The tables that a fold of the log decides. Which changes the news tells as one depends on how far they were read at once. */
const FOLDED = projections.flatMap(({ tables }) => tables).filter((table) => table !== 'news');

/** What was found in the log and in the read models of a stopped service. */
export interface Findings {
  readonly events: number;
  readonly commands: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Read models that differ from a fresh fold of the log. */
  readonly differing: readonly string[];
}

/** Looks below the data folder of a service that does not run: every command once, read models equal to the fold. */
export async function verify(dataDir: string, commands: readonly Command[]): Promise<Findings> {
  const database = await openDatabase({ dataDir });
  const store = logOf(dataDir, database.serviceUrl);
  const source = await readSideDataSource(database.serviceUrl).initialize();
  try {
    await durable(database.serviceUrl);
    const log = new CommandsInLog();
    for await (const event of store.readAll()) log.take(event);
    return {
      events: log.events,
      commands: commands.length,
      lost: log.lostOf(commands),
      doubled: commands.filter((command) => (log.of(command)?.times ?? 0) > 1).map(nameOf),
      differing: await differing(store, source),
    };
  } finally {
    await store.close();
    await source.destroy();
    await database.stop();
  }
}

async function differing(store: EventStore, source: ReadSideDataSource): Promise<readonly string[]> {
  await catchUp(store, source, []);
  // No outage parks anything.
  const parked = await readParked(source);
  const kept = await digests(source);
  await catchUp(
    store,
    source,
    projections.map((projection) => projection.name),
  );
  const fresh = await digests(source);
  const differ = [...kept.keys()].filter((table) => kept.get(table) !== fresh.get(table));
  return [...differ, ...parked.map(({ projection, stream }) => `${stream} parked in ${projection}`)];
}

/** Makes the named read models anew and brings all of them to the end of the log. */
async function catchUp(store: EventStore, source: ReadSideDataSource, anew: readonly string[]): Promise<void> {
  const projector = new ReadSideProjector(store, source, { projections });
  for (const name of anew) await projector.rebuild(name);
  let end = '';
  for await (const { position } of store.readAll()) end = position;
  const stop = new AbortController();
  const running = projector.run(stop.signal);
  while ((projector.position ?? '') < end) await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  await running;
}

async function digests(source: ReadSideDataSource): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const table of FOLDED) {
    const rows = await source.query<{ readonly digest: string }[]>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from read_side.${table} t`,
    );
    found.set(table, rows[0]?.digest ?? '');
  }
  return found;
}
