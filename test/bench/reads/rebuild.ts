import 'reflect-metadata';
import type { EventStore } from '@app/event-store';
import { partThread } from '@app/installation';
import { READ_MODELS, rebuildReadModels, timeAlone } from '@app/read-side';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openPostgresLog } from '../../support/postgres-log.js';
import { emmettDatabase } from '../emmett-database.js';
import { EmmettRebuild } from './emmett-rebuild.js';
import { appendYear } from './year-of-wards.js';

/**
 * `system`: `scan` reads the log and parses its texts, `tinhgon` fills every read model and its past, `tinhgon:<name>` one
 * alone, where it takes rows of others from those that are there; `emmett` has one.
 * `share`: of the scan.
 */
export interface RebuildFigure {
  readonly figure: 'rebuild';
  readonly system: 'scan' | 'tinhgon' | `tinhgon:${string}` | 'emmett';
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
/** Each read model alone, once. */
const EACH = process.env['REBUILD_EACH'] !== '0';
const MIB = 1024 * 1024;

/** The year of so many wards, in the log of a PostgreSQL: scanned and folded by turns, beside emmett. */
export async function benchRebuild(): Promise<RebuildFigure[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-'));
  const { ownerUrl, serviceUrl, serviceRole, log: store, stop } = await openPostgresLog(dataDir);
  const helper = partThread({ ownerUrl, serviceUrl, log: { eventStoreDbPrefix: '' } });
  try {
    const events = await appendYear(store, WARDS);
    const emmettEvents = Math.min(events, EMMETT_EVENTS);
    const emmett = await EmmettRebuild.over(store, await emmettDatabase(dataDir), emmettEvents);
    const figures: RebuildFigure[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const scan = await rated('scan', events, () => scanned(store));
      const folding = () => rebuildReadModels(ownerUrl, store, { serviceRole, helper });
      const fold = await rated('tinhgon', events, folding);
      const other = await rated('emmett', emmettEvents, () => emmett.run());
      const each: RebuildFigure[] = [];
      for (const name of round === 0 && EACH ? READ_MODELS : [])
        each.push(await rated(`tinhgon:${name}`, events, () => timeAlone(ownerUrl, store, { name, helper })));
      for (const one of [fold, other, ...each]) figures.push({ ...one, share: shareOf(one, scan) });
      figures.push(scan);
    }
    return figures;
  } finally {
    await helper.close();
    await stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

function shareOf({ value }: RebuildFigure, scan: RebuildFigure): number {
  return Number((value / scan.value).toFixed(4));
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
  /** Returns the milliseconds of it that count, if not all. */
  work: () => Promise<unknown>,
): Promise<RebuildFigure> {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  const started = performance.now();
  const told = await work();
  const took = typeof told === 'number' ? told : performance.now() - started;
  const value = Math.round((events * 1000) / took);
  clearInterval(watch);
  return { figure: 'rebuild', system, events, value, unit: 'events/s', share: 1, memory_mib: Math.round(most / MIB) };
}
