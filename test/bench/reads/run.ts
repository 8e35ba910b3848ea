import 'reflect-metadata';
import { PastQueries, PastTooWide } from '@app/read-side';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomFrom } from '../../../libs/read-side/spec-support/random.js';
import { FirstWardLog } from './ward-log.js';
import { Moments, SENSES, type Sense } from './moments.js';
import { placeBy, type Reach } from './places.js';
import type { Question } from './question.js';
import { questionsTo } from './questions.js';
import { PROPOSALS } from './season.js';
import { filledStore, type Filled } from './store.js';
import { ensureToldAlike } from './told-alike.js';

/**
 * `value`: p99. Times are null where an answer takes longer than ten seconds, at which the database stops statements, and
 * where there is none because it would be too wide.
 */
export interface ReadFigure {
  readonly figure: 'reads';
  readonly system: string;
  readonly reach: Reach;
  readonly sense: Sense;
  readonly proposals: number;
  readonly runs: number;
  readonly value: number | null;
  readonly unit: 'ms';
  readonly p50_ms: number | null;
  readonly p99_ms: number | null;
}

const sizes = (process.env['READS_PROPOSALS'] ?? '10000').split(',').map(Number);
/** A folder that keeps the filled stores for the next run. */
const kept = process.env['READS_DATA'];
/** Part of the names of questions; empty: all. */
const only = process.env['READS_ONLY'] ?? '';
/** Of `now`, `recorded`, `position` and `paper`; empty: all. */
const senses = SENSES.filter((sense) => (process.env['READS_SENSES'] ?? sense).includes(sense));
const RUNS = 40;
/** Slow ones are asked less often: five times, or until they have taken so long together. */
const SLOW_RUNS = 5;
const LONG_ENOUGH_MS = 8_000;
const TOO_SLOW_MS = 10_000;

/** Asks each question now and as of moments of the past, at each size. */
export async function benchReads(): Promise<ReadFigure[]> {
  const folder = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-')));
  const figures: ReadFigure[] = [];
  try {
    for (const size of sizes) {
      const wards = Math.round(size / PROPOSALS);
      const filled = await filledStore(path.join(folder, String(size)), wards);
      try {
        figures.push(...(await askAll(filled, wards)));
      } finally {
        await filled.stop();
      }
    }
    return figures;
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function askAll({ dataSource, owner, log }: Filled, wards: number): Promise<readonly ReadFigure[]> {
  const past = new PastQueries(dataSource, await FirstWardLog.over(log, owner));
  const span = await owner.query<{ first: string; days: number }>(
    'select min(day)::text as first, max(day) - min(day) as days from read_side.log_day',
  );
  const [days] = span.rows;
  if (!days) throw new Error('nothing was recorded');
  const figures: ReadFigure[] = [];
  const asked = questionsTo(dataSource).filter(({ system }) => system.includes(only));
  for (const question of asked) {
    const { today } = new Moments(past, days, chanceFrom(1));
    if (question.reach === 'plan' && !question.dated)
      await ensureToldAlike(question, { past, place: placeBy(chanceFrom(1), wards), today });
    for (const sense of senses) {
      const chance = chanceFrom(1);
      const moments = new Moments(past, days, chance);
      const times = await timed(() => once(question, sense, { past, moments, place: placeBy(chance, wards) }));
      figures.push(figureOf(question, sense, { ...times, proposals: wards * PROPOSALS }));
      process.stderr.write(`${JSON.stringify(figures.at(-1))}\n`);
    }
  }
  return figures;
}

function figureOf(
  { system, reach }: Question,
  sense: Sense,
  { proposals, runs, p50, p99 }: Times & { proposals: number },
) {
  const times = { value: p99, unit: 'ms', p50_ms: p50, p99_ms: p99 } as const;
  return { figure: 'reads', system, reach, sense, proposals, runs, ...times } as const;
}

function chanceFrom(seed: number) {
  const random = randomFrom(seed);
  return (bound: number) => Math.floor(random() * bound);
}

interface Asked {
  readonly past: PastQueries;
  readonly moments: Moments;
  readonly place: Parameters<Question['ask']>[0];
}

/** Milliseconds; without end if the database stopped it. */
async function once({ ask }: Question, sense: Sense, { past, moments, place }: Asked): Promise<number> {
  const moment = sense === 'now' ? null : await moments.of(sense);
  const started = performance.now();
  try {
    await (moment === null ? ask(place, moments.today) : past.read(moment, () => ask(place, moment.day)));
  } catch (error) {
    if (error instanceof PastTooWide || String(error).includes('statement timeout')) return Infinity;
    throw error;
  }
  return performance.now() - started;
}

/** Milliseconds; null if they are too many. */
interface Times {
  readonly runs: number;
  readonly p50: number | null;
  readonly p99: number | null;
}

async function timed(answer: () => Promise<number>): Promise<Times> {
  const first = await answer();
  if (first > TOO_SLOW_MS) return { runs: 1, p50: null, p99: null };
  const times: number[] = [];
  let all = 0;
  while (times.length < SLOW_RUNS || (times.length < RUNS && all < LONG_ENOUGH_MS)) {
    const time = await answer();
    times.push(time);
    all += time;
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => {
    const time = times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity;
    return time > TOO_SLOW_MS ? null : Number(time.toFixed(1));
  };
  return { runs: times.length, p50: at(0.5), p99: at(0.99) };
}
