import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { takeBatch, type JustParked } from '../parking/take-batch.js';
import { stoppedWith } from '../parking/parked-streams.js';
import type { LeaseTokens } from '../leases/leases.js';
import { BatchSize } from './batch-size.js';
import { isBefore, loadCheckpoints, lowest, resetCheckpoint, type Checkpoints } from './checkpoints.js';
import type { Projection } from './projection.js';

const SHORTEST_PAUSE = 20;
const LONGEST_PAUSE = 5000;
const LOOK_AGAIN_EVERY = 2000;

export interface ProjectorOptions {
  readonly projections: readonly Projection[];
  /** Of this process's leases: where another one has them nothing is written. Absent where nobody else writes. */
  readonly tokens?: () => LeaseTokens;
  /** Called with every fault that the projector retries. */
  readonly onFault?: (error: unknown) => void;
  /** Called with every stream that a read model leaves out from now on. */
  readonly onParked?: (parked: JustParked) => void;
}

/** Follows the log and maintains the read models; several can run on one database, none applies anything twice. */
export class ReadSideProjector {
  readonly names: readonly string[];
  private readonly listeners = new Set<(position: Position) => void>();
  private reached: Position | null = null;
  private faults = 0;
  private readonly size = new BatchSize();
  private restart = new AbortController();

  constructor(
    private readonly store: EventStore,
    private readonly dataSource: DataSource,
    private readonly options: ProjectorOptions,
  ) {
    this.names = options.projections.map((projection) => projection.name);
  }

  /** What every read model has taken in, as far as this process knows. */
  get position(): Position | null {
    return this.reached;
  }

  /** Calls back whenever `position` has moved; returns the unsubscription. */
  onAdvance(listener: (position: Position) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs until the signal aborts, through outages of store and database; finishes a batch that has begun. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.follow(signal);
      } catch (error) {
        this.faults += 1;
        this.size.failed();
        this.options.onFault?.(error);
      }
      const pause = Math.min(SHORTEST_PAUSE * 2 ** this.faults, LONGEST_PAUSE);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Empties one read model, and those that follow its rows; filled again from the log. @throws RangeError on an unknown name */
  async rebuild(name: string): Promise<void> {
    const projection = this.options.projections.find((candidate) => candidate.name === name);
    if (!projection) throw new RangeError(`No read model is called ${name}.`);
    await this.dataSource.transaction(async (manager) => {
      for (const one of stoppedWith(name, this.options.projections)) {
        await resetCheckpoint(manager, one.name, one.tables);
      }
    });
    this.reached = null;
    this.restart.abort();
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const restart = new AbortController();
    this.restart = restart;
    let checkpoints = await loadCheckpoints(this.dataSource, this.names);
    this.advance(checkpoints);
    const after = lowest(checkpoints);
    const ended = AbortSignal.any([signal, restart.signal]);
    const watch = setInterval(() => void this.restartIfReset(restart), LOOK_AGAIN_EVERY);
    try {
      for await (const { events, position } of this.store.subscribe({ ...(after && { after }), signal: ended })) {
        if (position === undefined || (events.length === 0 && !isBefore(lowest(checkpoints), position))) continue;
        const moved = await this.take({ events, position }, checkpoints, ended);
        if (!moved) return;
        checkpoints = moved;
      }
    } finally {
      clearInterval(watch);
    }
  }

  /** Null if another process has moved a checkpoint or has a lease, or this one must start again. */
  private async take(batch: Parameters<BatchSize['pieces']>[0], checkpoints: Checkpoints, ended: AbortSignal) {
    let reached = checkpoints;
    for (const piece of this.size.pieces(batch)) {
      const { dataSource, store, options } = this;
      const moved = await takeBatch({ dataSource, ...options }, reached, {
        ...piece,
        store,
        tokens: options.tokens?.(),
      });
      this.faults = 0;
      this.size.succeeded();
      if (!moved || ended.aborted) return null;
      reached = moved;
      this.advance(reached);
    }
    return reached;
  }

  /** Another process may have reset a read model while no event comes. */
  private async restartIfReset(restart: AbortController): Promise<void> {
    try {
      const stored = lowest(await loadCheckpoints(this.dataSource, this.names));
      if (isBefore(stored, this.reached)) restart.abort();
    } catch {
      // An outage shows when the batches are written.
    }
  }

  private advance(checkpoints: Checkpoints): void {
    this.reached = lowest(checkpoints);
    if (this.reached === null) return;
    for (const listener of [...this.listeners]) listener(this.reached);
  }
}
