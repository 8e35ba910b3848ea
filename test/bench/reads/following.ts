import 'reflect-metadata';
import { InMemoryEventStore } from '@app/event-store';
import {
  migrateReadSide,
  ProjectionProgress,
  projections,
  readSideDataSource,
  ReadSideProjector,
  type ReadSideDataSource,
} from '@app/read-side';
import { openDatabase } from '@app/runtime';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { wardSeason } from './season.js';
import { CODE_TOKEN, PROVINCE_TOKEN, WARD_TOKEN } from './ward-words.js';

/** `value`: milliseconds per event; `bytes`: per event, of tables with their indexes. */
export interface FollowingFigure {
  readonly figure: 'following';
  readonly system: string;
  readonly events: number;
  readonly value: number;
  readonly unit: 'ms';
  readonly bytes: number;
  readonly version_bytes: number;
}

const WARDS = Number(process.env['FOLLOWING_WARDS'] ?? '8');
const ROUNDS = Number(process.env['FOLLOWING_ROUNDS'] ?? '3');
const PATIENCE_MS = 3_600_000;

/** Puts the year of so many wards through every projection, into an empty database each time. */
export async function benchFollowing(): Promise<FollowingFigure[]> {
  const year = await yearOfWards();
  const figures: FollowingFigure[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-'));
    const database = await openDatabase({ dataDir });
    await migrateReadSide(database.ownerUrl, database.serviceRole);
    const dataSource = await readSideDataSource(database.serviceUrl).initialize();
    try {
      figures.push(await followed(dataSource, year));
    } finally {
      await dataSource.destroy();
      await database.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
    }
  }
  return figures;
}

async function followed(dataSource: ReadSideDataSource, { store, events, end }: Year): Promise<FollowingFigure> {
  const ending = new AbortController();
  const onFault = (error: unknown) => process.stderr.write(`${String(error)}\n`);
  const projector = new ReadSideProjector(store, dataSource, { projections, onFault });
  const started = performance.now();
  const running = projector.run(ending.signal);
  const reached = await new ProjectionProgress(dataSource, projector).waitUntil(end, PATIENCE_MS);
  const value = Number(((performance.now() - started) / events).toFixed(3));
  ending.abort();
  await running;
  if (!reached) throw new Error('the read models did not catch up');
  const [size] = await dataSource.query<{ all: number; versions: number }[]>(SIZES, [events]);
  const bytes = { bytes: size?.all ?? 0, version_bytes: size?.versions ?? 0 };
  return { figure: 'following', system: 'every projection', events, value, unit: 'ms', ...bytes };
}

/** What only questions about the past need. */
const SIZES = `
  select (sum(pg_total_relation_size(oid)) / $1)::int as all, (sum(pg_total_relation_size(oid)) filter (
    where relname like '%\\_version' or relname like '%\\_stay%' or relname in ('proposal_edition', 'log_day')) / $1)::int as versions
  from pg_class where relkind = 'r' and relnamespace = 'read_side'::regnamespace`;

interface Year {
  readonly store: InMemoryEventStore;
  readonly events: number;
  readonly end: string;
}

/** The same year in each of them, one after the other at each of its facts. */
async function yearOfWards(): Promise<Year> {
  const store = new InMemoryEventStore();
  let [events, end] = [0, ''];
  for await (const event of (await wardSeason()).store.readAll()) {
    for (let ward = 1; ward <= WARDS; ward += 1) {
      const own = event.stream.includes(WARD_TOKEN);
      if (!own && ward > 1) continue;
      const words = (text: string) =>
        text
          .replaceAll(WARD_TOKEN, `w${String(ward).padStart(4, '0')}`)
          .replaceAll(PROVINCE_TOKEN, 'p01')
          .replaceAll(CODE_TOKEN, '1.10');
      const { stream, revision, type, data, metadata } = event;
      const sealed = { id: randomUUID(), type, data: words(data), metadata: words(metadata) };
      const appended = await store.append(words(stream), revision === 0 ? 'no_stream' : revision - 1, [sealed]);
      [events, end] = [events + 1, appended.position];
    }
  }
  return { store, events, end };
}
