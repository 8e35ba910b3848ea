import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { databaseUrl } from '../../attack/running-log.js';
import type { Turn, TurnAsked } from './turn.js';

export interface Emmett {
  readonly pid: number;
  take(asked: TurnAsked): Promise<Turn>;
  stop(): void;
}

const DATABASE = 'bench_emmett';

/** On the PostgreSQL of a running service, in a database of its own. */
export async function startEmmett(dataDir: string): Promise<Emmett> {
  const url = new URL(databaseUrl(dataDir));
  url.username = 'postgres';
  url.password = (await readFile(path.join(dataDir, 'postgres/superuser.password'), 'utf8')).trim();
  url.pathname = '/postgres';
  const admin = new pg.Client(url.href);
  await admin.connect();
  await admin.query(`create database ${DATABASE}`);
  await admin.end();
  url.pathname = `/${DATABASE}`;
  const child = fork('test/bench/http/emmett-process.ts', {
    execArgv: ['--import', './test/bench/register.mjs'],
    env: { ...process.env, BENCH_DATABASE_URL: url.href },
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
