import { SYSTEMS, WORKERS, type Run, type SystemName, type Workers } from './systems.js';

/**
 * `value`: the median of the turns. `share`: of emmett's in the same run. `server_ms` to `client_ms`: of a processor
 * for one command, with what follows its answer.
 */
export interface HttpFigure {
  readonly figure: 'http';
  readonly workers: Workers;
  readonly system: SystemName;
  readonly clients: number;
  readonly value: number;
  readonly unit: 'commands/s';
  readonly share: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  readonly server_ms: number;
  readonly projector_ms: number;
  readonly database_ms: number;
  readonly client_ms: number;
  readonly behind_ms: number;
}

export function figuresOf(runs: readonly Run[]): HttpFigure[] {
  const clients = [...new Set(runs.map((run) => run.clients))];
  return WORKERS.flatMap((workers) =>
    clients.flatMap((count) => {
      const alike = runs.filter((run) => run.workers === workers && run.clients === count);
      const own = (system: SystemName) => alike.filter((run) => run.system === system);
      if (alike.length === 0) return [];
      return SYSTEMS.map((system) => figureOf(own(system), rateOf(own('emmett')), { workers, system, clients: count }));
    }),
  );
}

function figureOf(
  runs: readonly Run[],
  emmett: number,
  named: Pick<HttpFigure, 'workers' | 'system' | 'clients'>,
): HttpFigure {
  const latencies = runs.flatMap((run) => run.latencies);
  const rate = rateOf(runs);
  const each = (part: keyof Run['processor']) =>
    rounded(runs.reduce((sum, { processor }) => sum + processor[part], 0) / latencies.length, 2);
  return {
    figure: 'http',
    ...named,
    value: Math.round(rate),
    unit: 'commands/s',
    share: rounded(rate / emmett, 2),
    p50_ms: rounded(at(latencies, 0.5), 1),
    p99_ms: rounded(at(latencies, 0.99), 1),
    server_ms: each('server'),
    projector_ms: each('projector'),
    database_ms: each('database'),
    client_ms: each('client'),
    behind_ms: Math.round(
      at(
        runs.map(({ behind }) => behind),
        0.5,
      ),
    ),
  };
}

function rateOf(runs: readonly Run[]): number {
  return at(
    runs.map(({ latencies, ms }) => (latencies.length * 1_000) / ms),
    0.5,
  );
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
