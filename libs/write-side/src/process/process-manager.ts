import { Rejection } from '@app/domain';
import type { Batch, EventStore, Position } from '@app/event-store';
import { derivedId } from '@app/facts';
import type { CommandBus } from '@nestjs/cqrs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Handle } from '../handle.js';
import type { CommandAnswer, CommandRequest } from '../request.js';
import type { ManagerCheckpoints, ManagerProgress } from './checkpoints.js';
import { followingFrom, type Following } from './react.js';

const RETRY_MS = 200;
/** Another process has moved the checkpoint: it does the work, or has just let go of it. */
const LOOK_AGAIN_MS = 500;
/** While nothing comes. */
const LOOK_BACK_MS = 1_000;

/**
 * Carries facts between streams: a durable subscriber that derives its commands' ids from the fact, so that after a
 * crash between any two appends the same commands come again and change nothing twice. Facts on one stream stay in
 * order; different streams run in parallel.
 */
export class ProcessManager {
  static readonly checkpoint = 'carry-facts';

  constructor(
    private readonly store: EventStore,
    private readonly bus: CommandBus,
    private readonly checkpoints: ManagerCheckpoints,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Runs until the signal aborts, then ends after the commands under way; after a fault it starts again from its checkpoint. */
  async run(signal: AbortSignal): Promise<void> {
    const isOver = () => signal.aborted;
    while (!isOver()) {
      let pause = LOOK_AGAIN_MS;
      try {
        await this.follow(signal);
      } catch (error) {
        if (isOver()) return;
        this.report(error);
        pause = RETRY_MS;
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async follow(signal: AbortSignal): Promise<void> {
    let progress = await this.checkpoints.load(ProcessManager.checkpoint);
    const lost = new AbortController();
    const ended = AbortSignal.any([signal, lost.signal]);
    const from = progress.position === null ? { signal: ended } : { after: progress.position, signal: ended };
    const watch = setInterval(() => void this.endIfLost(progress, lost), LOOK_BACK_MS);
    try {
      for await (const batch of this.store.subscribe(from)) {
        const next = await this.handle(batch, progress, signal);
        if (signal.aborted) return;
        if (next === null) continue;
        const saved = await this.checkpoints.save(ProcessManager.checkpoint, progress.position, next);
        if (!saved) return;
        progress = next;
      }
    } finally {
      clearInterval(watch);
    }
  }

  /** A crash of the database may have lost what was saved last, and whoever waits asks the database. */
  private async endIfLost({ position }: ManagerProgress, lost: AbortController): Promise<void> {
    const stored = await this.checkpoints.load(ProcessManager.checkpoint).catch(() => null);
    if (stored && position !== null && (stored.position === null || stored.position < position)) lost.abort();
  }

  private async handle(batch: Batch, progress: ManagerProgress, signal: AbortSignal): Promise<ManagerProgress | null> {
    const { position } = batch;
    if (position === undefined || position === progress.position) return null;
    const byTarget = grouped(batch.events.flatMap(followingFrom));
    const reached = await Promise.all([...byTarget.values()].map((line) => this.inTurn(line, signal)));
    return { position, reached: latest([progress.reached, ...reached]) };
  }

  /** Begins no more commands once the signal has aborted. */
  private async inTurn(line: readonly Following[], signal: AbortSignal): Promise<Position | null> {
    let reached: Position | null = null;
    for (const following of line) {
      if (signal.aborted) break;
      reached = latest([reached, await this.issued(following)]);
    }
    return reached;
  }

  /** A unit that another area registered first stays as it is; the adoption of the plan is refused. */
  private async issued(following: Following): Promise<Position | null> {
    try {
      return (await this.issue(following)).position;
    } catch (error) {
      if (following.reaction.to === 'unit' && error instanceof Rejection) return null;
      throw error;
    }
  }

  private issue({ reaction, cause }: Following): Promise<CommandAnswer> {
    const { recorded, metadata } = cause;
    const request: CommandRequest = {
      asker: { kind: 'process', name: ProcessManager.checkpoint },
      commandId: derivedId(recorded.id, `${reaction.to}-${reaction.id}`),
      occurredOn: metadata.occurredOn,
      correlationId: metadata.correlationId,
      causationId: recorded.id,
    };
    return this.bus.execute(new Handle(reaction.to, reaction.id, reaction.command, request));
  }
}

function grouped(followings: readonly Following[]): ReadonlyMap<string, readonly Following[]> {
  const lines = new Map<string, Following[]>();
  for (const following of followings) {
    const target = `${following.reaction.to}-${following.reaction.id}`;
    const line = lines.get(target);
    if (line) line.push(following);
    else lines.set(target, [following]);
  }
  return lines;
}

function latest(positions: readonly (Position | null)[]): Position | null {
  return positions.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
