import 'reflect-metadata';
import {
  migrateReadSide,
  ProjectionProgress,
  projections,
  readSideDataSource,
  ReadSideProjector,
  type ReadSideDataSource,
} from '@app/read-side';
import { openDatabase } from '@app/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { yearOfWards, type Year } from './year-of-wards.js';

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
  const year = await yearOfWards(WARDS);
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
