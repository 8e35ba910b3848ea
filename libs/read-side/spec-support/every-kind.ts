import fc from 'fast-check';
import { projections } from '../src/projections.js';
import type { SpecDatabase } from './database.js';
import type { SpecLog } from './log.js';
import { tellLongest } from './longest-facts.js';
import { chanceFrom, playedSeason } from './past-season.js';
import { told } from './saving-log.js';
import { season } from './saving-season.js';

const STAGES = [
  { kind: 'review', gathers: false },
  { kind: 'consolidation', gathers: true },
  { kind: 'approval', gathers: false },
] as const;

/** A log with facts of every kind, corrections, savings and baselines among them. */
export async function everyKind(seed: number): Promise<SpecLog> {
  const log = await playedSeason(STAGES, chanceFrom(seed));
  await tellLongest(log);
  const chance = chanceFrom(seed);
  const turns = Array.from({ length: 50 }, () => chance(20));
  return told(
    fc.sample(season, { seed, numRuns: 20 }).sort((one, other) => other.length - one.length)[0] ?? [],
    turns,
    log,
  );
}

/** Of every projection but the news, which keep the last ones alone. */
const TABLES = projections.flatMap(({ tables }) => tables).filter((table) => table !== 'news');

export async function everyRow(database: SpecDatabase): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const rows = await Promise.all(TABLES.map(async (table) => [table, await database.rows(table)] as const));
  return Object.fromEntries(rows);
}
