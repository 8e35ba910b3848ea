import { setTimeout as sleep } from 'node:timers/promises';
import { databaseTime, programTime } from '../processor-time.js';
import type { Officers } from './officers.js';
import type { Workers } from './systems.js';

const TIMES = 200;
/** Between two, so that each meets a service at rest. */
const REST_MS = 20;

/**
 * One client at a quiet time; `value`: the median from the answer to a command until the answer to a read that waits for it.
 * `plain_ms`: of the same read without waiting. `processor_ms`: for the command, what follows it, and both reads.
 */
export interface SeenFigure {
  readonly figure: 'http-seen';
  readonly workers: Workers;
  readonly value: number;
  readonly unit: 'ms';
  readonly p90_ms: number;
  readonly command_ms: number;
  readonly plain_ms: number;
  readonly processor_ms: number;
}

interface Watched {
  readonly workers: Workers;
  readonly databaseDir: string;
  readonly programs: readonly number[];
  readonly officers: Officers;
}

/** Revises, reads what was done by the position of the answer, and reads it once more without, again and again. */
export async function seen({ workers, databaseDir, programs, officers }: Watched): Promise<SeenFigure> {
  const times = { command: [] as number[], read: [] as number[], plain: [] as number[] };
  const spent = () => programs.reduce((sum, pid) => sum + programTime(pid), databaseTime(databaseDir));
  const before = spent();
  for (let time = 0; time < TIMES; time += 1) {
    const begun = performance.now();
    const read = await officers.revise();
    const answered = performance.now();
    await read({ after: true });
    times.command.push(answered - begun);
    times.read.push(performance.now() - answered);
    await sleep(REST_MS);
    const again = performance.now();
    await read({ after: false });
    times.plain.push(performance.now() - again);
    await sleep(REST_MS);
  }
  return {
    figure: 'http-seen',
    workers,
    value: at(times.read, 0.5),
    unit: 'ms',
    p90_ms: at(times.read, 0.9),
    command_ms: at(times.command, 0.5),
    plain_ms: at(times.plain, 0.5),
    processor_ms: rounded((spent() - before) / TIMES),
  };
}

function at(values: readonly number[], share: number): number {
  return rounded(values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0);
}

const rounded = (value: number) => Number(value.toFixed(1));
