import 'reflect-metadata';
import { migrateEventStore, PostgresEventStore, type EventStore } from '@app/event-store';
import { migrateReadSide, rebuildReadModels } from '@app/read-side';
import { openDatabase } from '@app/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { emmettDatabase } from '../emmett-database.js';
import { EmmettRebuild } from './emmett-rebuild.js';
import { yearOfWards, type Year } from './year-of-wards.js';

/**
 * `system`: `scan` reads the log and parses its texts, `tinhgon` fills every read model and its past, `emmett` one alone.
 * `share`: of the scan.
 */
export interface RebuildFigure {
  readonly figure: 'rebuild';
  readonly system: 'scan' | 'tinhgon' | 'emmett';
  readonly events: number;
  readonly value: number;
  readonly unit: 'events/s';
  readonly share: number;
  /** Of this process, at its most. */
  readonly memory_mib: number;
}

const WARDS = Number(process.env['REBUILD_WARDS'] ?? '80');
const ROUNDS = Number(process.env['REBUILD_ROUNDS'] ?? '3');
/** Emmett takes long, as many times as there are facts. */
const EMMETT_EVENTS = Number(process.env['REBUILD_EMMETT_EVENTS'] ?? '10000');
const MIB = 1024 * 1024;

/** The year of so many wards, in the log of a PostgreSQL: scanned and folded by turns, beside emmett. */
export async function benchRebuild(): Promise<RebuildFigure[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-'));
  const database = await openDatabase({ dataDir });
  const { ownerUrl, serviceUrl, serviceRole } = database;
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await migrateEventStore(owner, serviceRole);
  await migrateReadSide(ownerUrl, serviceRole);
  const store = new PostgresEventStore({ connectionString: serviceUrl });
  try {
    const events = await appended(store, await yearOfWards(WARDS));
    const emmettEvents = Math.min(events, EMMETT_EVENTS);
    const emmett = await EmmettRebuild.over(store, await emmettDatabase(dataDir), emmettEvents);
    const figures: RebuildFigure[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const scan = await rated('scan', events, () => scanned(store));
      const folding = () => rebuildReadModels(ownerUrl, store, { serviceRole });
      const fold = await rated('tinhgon', events, folding);
      const other = await rated('emmett', emmettEvents, () => emmett.run());
      const shareOf = ({ value }: RebuildFigure) => Number((value / scan.value).toFixed(4));
      figures.push(scan, { ...fold, share: shareOf(fold) }, { ...other, share: shareOf(other) });
    }
    return figures;
  } finally {
    await store.close();
    await owner.end();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function appended(log: EventStore, { store, events }: Year): Promise<number> {
  for await (const { stream, revision, id, type, data, metadata } of store.readAll())
    await log.append(stream, revision === 0 ? 'no_stream' : revision - 1, [{ id, type, data, metadata }]);
  return events;
}

async function scanned(store: EventStore): Promise<void> {
  for await (const { data, metadata } of store.readAll()) {
    JSON.parse(data);
    JSON.parse(metadata);
  }
}

async function rated(
  system: RebuildFigure['system'],
  events: number,
  work: () => Promise<unknown>,
): Promise<RebuildFigure> {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  const started = performance.now();
  await work();
  const value = Math.round((events * 1000) / (performance.now() - started));
  clearInterval(watch);
  return { figure: 'rebuild', system, events, value, unit: 'events/s', share: 1, memory_mib: Math.round(most / MIB) };
}
