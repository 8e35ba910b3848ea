import { Fleet } from '../../apart/fleet.js';
import { Cast } from '../../support/cast.js';
import { Service } from '../../support/service.js';
import { CommandClient } from './client.js';
import { startEmmett, type Emmett } from './emmett.js';
import { figuresOf, type HttpFigure } from './figures.js';
import { Officers } from './officers.js';
import { seen, type SeenFigure } from './seen.js';
import { Systems, WORKERS, type Run, type Workers } from './systems.js';

const CLIENTS = (process.env['HTTP_CLIENTS'] ?? '1,8,32').split(',').map(Number);
const ROUNDS = Number(process.env['HTTP_ROUNDS'] ?? '5');
const only = process.env['HTTP_WORKERS'];
const TURN_MS = 1_500;
const WARM_UP_MS = 3_000;

/** What is drafted, to be revised one by one. */
const DRAFTS = 150;

interface Measured {
  readonly runs: readonly Run[];
  readonly seen: SeenFigure;
}

/**
 * Commands to the built service over HTTP, beside emmett loading and appending on the same PostgreSQL, by turns: with the
 * read models in the server, then with a projector apart.
 */
export async function benchHttp(): Promise<(HttpFigure | SeenFigure)[]> {
  const fleet = await Fleet.begin();
  const emmett = await startEmmett(fleet.databaseDir);
  try {
    const found: Measured[] = [];
    for (const workers of WORKERS)
      if (only === undefined || only === workers) found.push(await measured(workers, fleet, emmett));
    return [...figuresOf(found.flatMap(({ runs }) => runs)), ...found.map((one) => one.seen)];
  } finally {
    emmett.stop();
    await fleet.end();
  }
}

async function measured(workers: Workers, fleet: Fleet, emmett: Emmett): Promise<Measured> {
  const server = await fleet.server(workers);
  const apart = workers === 'apart' ? await fleet.projector() : null;
  const projector = apart?.pid ?? null;
  const client = new CommandClient(server.url);
  try {
    const officers = await Officers.of(new Cast(new Service(server.url)), client);
    const systems = new Systems({ workers, databaseDir: fleet.databaseDir, server, projector, officers, emmett });
    for (const clients of [Math.max(...CLIENTS), 1]) await systems.turns({ clients, ms: WARM_UP_MS }, 0);
    const runs: Run[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const clients of CLIENTS) runs.push(...(await systems.turns({ clients, ms: TURN_MS }, round)));
    for (let count = 0; count < DRAFTS; count += 1) await officers.draft(count);
    await officers.settle(server.url);
    const programs = [server.pid, ...(projector === null ? [] : [projector])];
    return { runs, seen: await seen({ workers, databaseDir: fleet.databaseDir, programs, officers }) };
  } finally {
    client.close();
    await apart?.stop();
    await server.stop();
  }
}
