import { databaseTime, programTime } from '../processor-time.js';
import type { Emmett } from './emmett.js';
import type { Officers } from './officers.js';
import { taken, type Turn, type TurnAsked } from './turn.js';

/** Processor milliseconds, until everything that the turn has left behind is done. */
export interface Processor {
  readonly server: number;
  readonly projector: number;
  readonly database: number;
  /** Of this process, which asks. */
  readonly client: number;
}

export interface Run extends Turn {
  readonly workers: Workers;
  readonly system: SystemName;
  readonly clients: number;
  readonly processor: Processor;
  /** Milliseconds from the last answer until the read models show it. */
  readonly behind: number;
}

export const SYSTEMS = ['draft', 'emmett', 'revise'] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** Whether read models and process managers work in the server, or apart from it. */
export const WORKERS = ['here', 'apart'] as const;
export type Workers = (typeof WORKERS)[number];

interface System {
  /** The process that answers. */
  readonly pid: number;
  readonly take: (asked: TurnAsked) => Promise<Turn>;
  readonly settle: () => Promise<unknown>;
}

interface Parts {
  readonly workers: Workers;
  readonly databaseDir: string;
  readonly server: { readonly pid: number; readonly url: string };
  /** Where it is apart. */
  readonly projector: number | null;
  readonly officers: Officers;
  readonly emmett: Emmett;
}

export class Systems {
  private readonly systems: Readonly<Record<SystemName, System>>;

  constructor(private readonly parts: Parts) {
    const { officers, emmett } = parts;
    const { pid, url } = parts.server;
    const settle = () => officers.settle(url);
    this.systems = {
      draft: { pid, settle, take: (asked) => taken(asked, (client) => officers.draft(client)) },
      emmett: { ...emmett, settle: () => Promise.resolve() },
      revise: { pid, settle, take: (asked) => taken(asked, () => officers.revise()) },
    };
  }

  /** One of each, in an order that changes by round. */
  async turns(asked: TurnAsked, round: number): Promise<readonly Run[]> {
    const runs: Run[] = [];
    for (let at = 0; at < SYSTEMS.length; at += 1) {
      const system = SYSTEMS[(at + round) % SYSTEMS.length];
      if (system) runs.push(await this.turn(system, asked));
    }
    return runs;
  }

  private async turn(system: SystemName, asked: TurnAsked): Promise<Run> {
    const { pid, take, settle } = this.systems[system];
    const before = this.processor(pid);
    const turn = await take(asked);
    const answered = performance.now();
    await settle();
    const behind = performance.now() - answered;
    const after = this.processor(pid);
    const processor = {
      server: after.server - before.server,
      projector: after.projector - before.projector,
      database: after.database - before.database,
      client: after.client - before.client,
    };
    return { ...turn, workers: this.parts.workers, system, clients: asked.clients, processor, behind };
  }

  private processor(pid: number): Processor {
    const { projector, databaseDir } = this.parts;
    return {
      server: programTime(pid),
      projector: projector === null ? 0 : programTime(projector),
      database: databaseTime(databaseDir),
      client: programTime(process.pid),
    };
  }
}
