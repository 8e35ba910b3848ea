import type { EventStore } from '@app/event-store';
import { MemoryCheckpoints, SetClock, startWriteService, type WriteService } from '@app/testing/write-service';
import { ProcessManager } from '@app/write-side';
import { setTimeout as pause } from 'node:timers/promises';
import { Ledger, type Message } from './ledger.js';
import { installWard } from './ward.js';

const PATIENCE_MS = 20_000;

/** Two servers' write sides on one log, each with a running process manager; their checkpoints are shared. */
export class Arena {
  readonly ledger = new Ledger();
  /** Every command that was issued, by people and by process managers, by its id. */
  readonly messages = new Map<string, Message>();
  /** What the process managers reported; anything at all is a failure. */
  readonly faults: unknown[] = [];
  private readonly stopping = new AbortController();
  private running: readonly Promise<void>[] = [];

  private constructor(
    readonly services: readonly WriteService[],
    private readonly checkpoints: MemoryCheckpoints,
    readonly today: string,
  ) {}

  static async open(stores: readonly EventStore[]): Promise<Arena> {
    const clock = new SetClock();
    const checkpoints = new MemoryCheckpoints();
    const services = await Promise.all(stores.map((store) => startWriteService(store, clock)));
    await installWard(services[0]!, checkpoints);
    const arena = new Arena(services, checkpoints, clock.today());
    arena.running = services.map(({ store, bus }) => {
      bus.subscribe((message) => arena.messages.set((message as Message).request.commandId, message as Message));
      const manager = new ProcessManager(store, bus, checkpoints, (fault) => arena.faults.push(fault));
      return manager.run(arena.stopping.signal);
    });
    return arena;
  }

  /** Waits until everything that follows from what is in the log has followed. */
  async settled(): Promise<void> {
    const { store } = this.services[0]!;
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(2)) {
      const { position } = await this.checkpoints.load(ProcessManager.checkpoint);
      let more = false;
      for await (const _ of store.readAll({ ...(position === null ? {} : { after: position }), limit: 1 })) more = true;
      if (!more) return;
    }
    throw new Error(`not settled after ${String(PATIENCE_MS)} ms: ${this.faults.map(String).join('; ')}`);
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
    await Promise.all(this.services.map((service) => service.close()));
  }
}
