import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Cast } from '../../support/cast.js';
import { startProgram } from '../../support/program.js';
import { Service } from '../../support/service.js';
import { CommandClient } from './client.js';
import { startEmmett } from './emmett.js';
import { figuresOf, type HttpFigure } from './figures.js';
import { Officers } from './officers.js';
import { Systems } from './systems.js';

const CLIENTS = (process.env['HTTP_CLIENTS'] ?? '1,8,32').split(',').map(Number);
const ROUNDS = Number(process.env['HTTP_ROUNDS'] ?? '5');
const TURN_MS = 2_000;
const WARM_UP_MS = 3_000;

/** Commands to the built service over HTTP, beside emmett loading and appending on the same PostgreSQL, by turns. */
export async function benchHttp(): Promise<HttpFigure[]> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tinhgon-bench-'));
  const program = await startProgram(dataDir);
  const closing: (() => unknown)[] = [];
  try {
    const client = new CommandClient(program.url);
    closing.push(() => client.close());
    const officers = await Officers.of(new Cast(new Service(program.url)), client);
    const emmett = await startEmmett(dataDir);
    closing.push(() => emmett.stop());
    const systems = new Systems({ dataDir, program, officers, emmett });
    for (const clients of [Math.max(...CLIENTS), 1]) await systems.turns({ clients, ms: WARM_UP_MS }, 0);
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const clients of CLIENTS) runs.push(...(await systems.turns({ clients, ms: TURN_MS }, round)));
    return figuresOf(runs);
  } finally {
    for (const close of closing) close();
    await program.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}
