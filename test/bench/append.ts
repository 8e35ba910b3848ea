import { startEmbeddedPostgres } from '@app/runtime';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { BenchEvent, System } from './system.js';
import { systems } from './systems.js';

export interface Figure {
  readonly figure: 'append';
  readonly system: string;
  readonly writers: number;
  readonly value: number;
  readonly unit: 'appends/s';
  readonly p50_ms: number;
  readonly p99_ms: number;
}

const WRITER_COUNTS = [1, 8, 32, 128];
const ROUNDS = 30;
const SECONDS_A_RUN = 0.2;
const PAUSE_MS = 50;
const WARM_UP_SECONDS = 0.4;
const EVENTS_A_STREAM = 10;

/**
 * Appends one small event at a time, each to a stream at its expected revision, to every system on one server, by
 * turns; gives the mean of the middle half of the rounds. Takes three to four minutes.
 */
export async function benchAppend(): Promise<Figure[]> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-'));
  const server = await startEmbeddedPostgres({ dir, settings: { max_connections: '200' } });
  try {
    await assertDurable(server.superuserUrl);
    const opened = await openAll(server.superuserUrl);
    const runs: Run[] = [];
    for (const writers of WRITER_COUNTS) runs.push(...(await measureByTurns(opened, writers)));
    for (const { system } of opened) await system.close();
    return WRITER_COUNTS.flatMap((writers) => opened.map(({ name }) => summarize(name, writers, runs)));
  } finally {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Every system once to warm up, then by short turns, so that whatever else the machine does meets all alike. */
async function measureByTurns(opened: readonly Named[], writers: number): Promise<Run[]> {
  for (const system of opened) await measure(system, writers, WARM_UP_SECONDS);
  const runs: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const place of turns(opened.length, round)) {
      const system = opened[place];
      if (system) runs.push(await measure(system, writers, SECONDS_A_RUN));
      await sleep(PAUSE_MS);
    }
  }
  return runs;
}

/**
 * The places 0 to `count - 1` in the order of a round: in `count` rounds, where that is even, each comes right after each
 * other one once (a Williams design), but for the borders of the rounds, since some leave work behind that slows down the next.
 */
function turns(count: number, round: number): number[] {
  const zigzag = (at: number): number => (at % 2 === 0 ? count - at / 2 : (at + 1) / 2);
  return Array.from({ length: count }, (_, at) => (zigzag(at) + round) % count);
}

interface Named {
  readonly name: string;
  readonly system: System;
}

interface Run {
  readonly name: string;
  readonly writers: number;
  readonly perSecond: number;
  readonly latencies: readonly number[];
}

async function openAll(superuserUrl: string): Promise<Named[]> {
  const admin = new pg.Client(superuserUrl);
  await admin.connect();
  const opened: Named[] = [];
  for (const [name, open] of Object.entries(systems)) {
    const database = `bench_${name.replaceAll('-', '_')}`;
    await admin.query(`create database ${database}`);
    const url = new URL(superuserUrl);
    url.pathname = `/${database}`;
    opened.push({ name, system: await open(url.href) });
  }
  await admin.end();
  return opened;
}

async function measure({ name, system }: Named, writers: number, seconds: number): Promise<Run> {
  const latencies: number[] = [];
  const started = performance.now();
  const endsAt = started + seconds * 1000;
  const write = async (): Promise<void> => {
    for (let count = 0, stream = ''; performance.now() < endsAt; count += 1) {
      const revision = count % EVENTS_A_STREAM;
      if (revision === 0) stream = `proposal-${randomUUID()}`;
      const event = smallEvent(count);
      const start = performance.now();
      await system.append(stream, revision, event);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  const perSecond = latencies.length / ((performance.now() - started) / 1000);
  return { name, writers, perSecond, latencies };
}

function smallEvent(count: number): BenchEvent {
  return {
    id: randomUUID(),
    type: 'ProposalRevised.v1',
    data: {
      edition: count,
      measures: [{ content: 'Rút ngắn thời hạn giải quyết từ 25 ngày xuống 23 ngày làm việc', id: 'm-1' }],
      procedure: '1.001699',
    },
    metadata: { actor: 'person-17', command: randomUUID(), occurredOn: '2026-05-04', unit: 'H05.12.3' },
  };
}

function summarize(system: string, writers: number, runs: readonly Run[]): Figure {
  const own = runs.filter((run) => run.name === system && run.writers === writers);
  const rates = own.map((run) => run.perSecond).sort((a, b) => a - b);
  const latencies = own.flatMap((run) => run.latencies).sort((a, b) => a - b);
  return {
    figure: 'append',
    system,
    writers,
    value: Math.round(middle(rates)),
    unit: 'appends/s',
    p50_ms: Number(quantile(latencies, 0.5).toFixed(2)),
    p99_ms: Number(quantile(latencies, 0.99).toFixed(2)),
  };
}

/** The mean of the middle half. */
function middle(sorted: readonly number[]): number {
  const half = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4));
  return half.reduce((sum, value) => sum + value, 0) / half.length;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function assertDurable(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await client.query<Record<string, string>>(`show ${setting}`);
    if (rows[0]?.[setting] !== 'on') throw new Error(`the server under test must have ${setting} on`);
  }
  await client.end();
}
