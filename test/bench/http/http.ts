import { Fleet } from '../../apart/fleet.js';
import { Cast } from '../../support/cast.js';
import { Service } from '../../support/service.js';
import { CommandClient } from './client.js';
import { startEmmett, type Emmett } from './emmett.js';
import { figuresOf, type HttpFigure } from './figures.js';
import { Officers } from './officers.js';
import { Systems, WORKERS, type Run, type Workers } from './systems.js';

const CLIENTS = (process.env['HTTP_CLIENTS'] ?? '1,8,32').split(',').map(Number);
const ROUNDS = Number(process.env['HTTP_ROUNDS'] ?? '5');
const only = process.env['HTTP_WORKERS'];
const TURN_MS = 1_500;
const WARM_UP_MS = 3_000;

/**
 * Commands to the built service over HTTP, beside emmett loading and appending on the same PostgreSQL, by turns: with the
 * read models in the server, then with a projector apart.
 */
export async function benchHttp(): Promise<HttpFigure[]> {
  const fleet = await Fleet.begin();
  const emmett = await startEmmett(fleet.databaseDir);
  try {
    const runs: Run[] = [];
    for (const workers of WORKERS)
      if (only === undefined || only === workers) runs.push(...(await measured(workers, fleet, emmett)));
    return figuresOf(runs);
  } finally {
    emmett.stop();
    await fleet.end();
  }
}

async function measured(workers: Workers, fleet: Fleet, emmett: Emmett): Promise<readonly Run[]> {
  const server = await fleet.server(workers);
  const projector = workers === 'apart' ? (await fleet.projector()).pid : null;
  const client = new CommandClient(server.url);
  try {
    const officers = await Officers.of(new Cast(new Service(server.url)), client);
    const systems = new Systems({ workers, databaseDir: fleet.databaseDir, server, projector, officers, emmett });
    for (const clients of [Math.max(...CLIENTS), 1]) await systems.turns({ clients, ms: WARM_UP_MS }, 0);
    const runs: Run[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const clients of CLIENTS) runs.push(...(await systems.turns({ clients, ms: TURN_MS }, round)));
    return runs;
  } finally {
    client.close();
    await server.stop();
  }
}
