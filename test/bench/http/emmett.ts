import { fork } from 'node:child_process';
import { once } from 'node:events';
import { emmettDatabase } from '../emmett-database.js';
import type { Turn, TurnAsked } from './turn.js';

export interface Emmett {
  readonly pid: number;
  take(asked: TurnAsked): Promise<Turn>;
  stop(): void;
}

/** On the PostgreSQL of a running service, in a database of its own. */
export async function startEmmett(dataDir: string): Promise<Emmett> {
  const child = fork('test/bench/http/emmett-process.ts', {
    execArgv: ['--import', './test/bench/register.mjs'],
    env: { ...process.env, BENCH_DATABASE_URL: await emmettDatabase(dataDir) },
  });
  await once(child, 'message');
  return {
    pid: child.pid ?? 0,
    take: async (asked) => {
      child.send(asked);
      const [turn] = (await once(child, 'message')) as [Turn];
      return turn;
    },
    stop: () => void child.kill(),
  };
}
