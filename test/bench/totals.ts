import 'reflect-metadata';
import { openDatabase } from '@app/runtime';
import {
  migrateReadSide,
  ProjectionProgress,
  projections,
  readSideDataSource,
  ReadSideProjector,
  SavingLineQueries,
  SavingQueries,
  TargetQueries,
  type ReadSideDataSource,
} from '@app/read-side';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { MadeLog, planOf } from './totals-log.js';
import { scans, type Scan } from './totals-scans.js';

/** `value`: events a second that enter the read models, or how many times faster totals are when they are kept. */
export interface TotalsFigure {
  readonly figure: 'totals';
  readonly system: string;
  readonly proposals: number;
  /** Lines that another one counts for. */
  readonly duplicates: number;
  /** Cells that are kept. */
  readonly cells: number;
  readonly value: number;
  readonly unit: 'events/s' | 'times';
  readonly p50_ms: number;
  readonly p99_ms: number;
  readonly scan_p50_ms: number;
  readonly scan_p99_ms: number;
}

const proposals = Number(process.env['TOTALS_PROPOSALS'] ?? '100000');
const KEPT = ['plans', 'procedures', 'proposals', 'savings'];
const KEPT_RUNS = 300;
const SCAN_RUNS = 15;
const PATIENCE_MS = 3_600_000;

/** Fills the read models through the projector, then asks for totals and targets, and for the same by scans of the lines. */
export async function benchTotals(): Promise<TotalsFigure[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-'));
  const database = await openDatabase({ dataDir });
  await migrateReadSide(database.ownerUrl, database.serviceRole);
  const dataSource = await readSideDataSource(database.serviceUrl).initialize();
  try {
    const rate = await fill(dataSource);
    const data = await sizes(dataSource);
    const none = { p50_ms: 0, p99_ms: 0, scan_p50_ms: 0, scan_p99_ms: 0 };
    const figures: TotalsFigure[] = [
      { figure: 'totals', system: 'projection', ...data, value: Math.round(rate), unit: 'events/s', ...none },
    ];
    for (const [system, { kept, scan, same }] of Object.entries(questions(dataSource))) {
      if (!same(await kept(), await scan())) throw new Error(`${system}: the kept totals differ from the scanned ones`);
      const [fast, slow] = [await timed(kept, KEPT_RUNS), await timed(scan, SCAN_RUNS)];
      const value = Number((slow.p50 / fast.p50).toFixed(1));
      const times = { p50_ms: fast.p50, p99_ms: fast.p99, scan_p50_ms: slow.p50, scan_p99_ms: slow.p99 };
      figures.push({ figure: 'totals', system, ...data, value, unit: 'times', ...times });
    }
    return figures;
  } finally {
    await dataSource.destroy();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Events a second, from the first to the last commit. */
async function fill(dataSource: ReadSideDataSource): Promise<number> {
  const log = new MadeLog(proposals);
  const end = log.end();
  const kept = projections.filter(({ name }) => KEPT.includes(name));
  const ending = new AbortController();
  const onFault = (error: unknown) => process.stderr.write(`${String(error)}\n`);
  const projector = new ReadSideProjector(log, dataSource, { projections: kept, onFault });
  const started = performance.now();
  const running = projector.run(ending.signal);
  const reached = await new ProjectionProgress(dataSource, projector).waitUntil(end.position, PATIENCE_MS);
  const seconds = (performance.now() - started) / 1_000;
  ending.abort();
  await running;
  if (!reached) throw new Error('the read models did not catch up');
  return end.events / seconds;
}

async function sizes(dataSource: ReadSideDataSource) {
  const [row] = await dataSource.query<{ duplicates: number; cells: number }[]>(`
    select (select count(duplicate_of)::int from read_side.saving_line) as duplicates,
      (select count(*)::int from read_side.saving_cell) as cells`);
  return { proposals, duplicates: row?.duplicates ?? 0, cells: row?.cells ?? 0 };
}

interface Question {
  readonly kept: () => Promise<unknown>;
  readonly scan: () => Promise<unknown>;
  readonly same: (kept: unknown, scanned: unknown) => boolean;
}

function questions(dataSource: ReadSideDataSource): Readonly<Record<string, Question>> {
  const savings = new SavingQueries(dataSource);
  const targets = new TargetQueries(dataSource, new SavingLineQueries(dataSource));
  const plan = planOf(0);
  const kept: Readonly<Record<Scan, () => Promise<unknown>>> = {
    'province-by-status': () => savings.totals({ scope: ['19'], by: 'status' }),
    'province-by-field': () => savings.totals({ scope: ['19'], by: 'field' }),
    'plan-by-unit': () => savings.totals({ scope: ['19'], plan, by: 'unit' }),
    'plan-targets': () => targets.evaluate(plan, { scope: ['19'], today: '2026-06-01' }),
  };
  return Object.fromEntries(
    Object.entries(scans(plan)).map(([name, { sql, values, digest }]) => {
      const scan = () => dataSource.query<Record<string, unknown>[]>(sql, [...values]);
      const same = (one: unknown, other: unknown) => digest.kept(one) === digest.scanned(other);
      return [name, { kept: kept[name as Scan], scan, same }];
    }),
  );
}

async function timed(ask: () => Promise<unknown>, runs: number) {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.min(runs - 1, Math.floor(runs * share))] ?? 0).toFixed(2));
  return { p50: at(0.5), p99: at(0.99) };
}
