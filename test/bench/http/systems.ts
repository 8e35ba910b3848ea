import type { Program } from '../../support/program.js';
import { databaseTime, programTime } from '../processor-time.js';
import type { Emmett } from './emmett.js';
import type { Officers } from './officers.js';
import { taken, type Turn, type TurnAsked } from './turn.js';

/** Processor milliseconds, until everything that the turn has left behind is done. */
export interface Processor {
  readonly server: number;
  readonly database: number;
  /** Of this process, which asks. */
  readonly client: number;
}

export interface Run extends Turn {
  readonly system: SystemName;
  readonly clients: number;
  readonly processor: Processor;
  /** Milliseconds from the last answer until the read models show it. */
  readonly behind: number;
}

export const SYSTEMS = ['draft', 'emmett', 'revise'] as const;
export type SystemName = (typeof SYSTEMS)[number];

interface System {
  /** The process that does the work. */
  readonly pid: number;
  readonly take: (asked: TurnAsked) => Promise<Turn>;
  readonly settle: () => Promise<unknown>;
}

interface Parts {
  readonly dataDir: string;
  readonly program: Program;
  readonly officers: Officers;
  readonly emmett: Emmett;
}

export class Systems {
  private readonly dataDir: string;
  private readonly systems: Readonly<Record<SystemName, System>>;

  constructor({ dataDir, program: { pid, url }, officers, emmett }: Parts) {
    this.dataDir = dataDir;
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
      database: after.database - before.database,
      client: after.client - before.client,
    };
    return { ...turn, system, clients: asked.clients, processor, behind };
  }

  private processor(pid: number): Processor {
    return { server: programTime(pid), database: databaseTime(this.dataDir), client: programTime(process.pid) };
  }
}
