import { Doorbell, StoreUnavailable, type EventStore, type Position } from '@app/event-store';
import type { ProjectionProgress } from '@app/read-side';
import { type ManagerCheckpoints, ProcessManager, type ManagerProgress } from '@app/write-side';

/** The longest chain of facts that carry each other over: a claim, its answer, the confirmation, and one to spare. */
const LONGEST_CHAIN = 4;
/** In case that no news rings. */
const LOOK_AGAIN_MS = 10;
/** Events read to find a position. A manager further behind cannot tell. */
const MOST_BEHIND = 200;

export class LogProgress {
  private looking: Promise<ManagerProgress> | null = null;

  constructor(
    private readonly checkpoints: ManagerCheckpoints,
    private readonly projections: Pick<ProjectionProgress, 'waitUntil'>,
    private readonly log: Pick<EventStore, 'readAll'>,
    private readonly news = new Doorbell(),
  ) {}

  /** Whether the log ends before the position, so that no wait can reach it; false also where that cannot be told. */
  async isAhead(position: Position): Promise<boolean> {
    const { position: after } = await this.look();
    if (after !== null && after >= position) return false;
    let read = 0;
    try {
      for await (const event of this.log.readAll({ ...(after === null ? {} : { after }), limit: MOST_BEHIND })) {
        read++;
        if (event.position >= position) return false;
      }
    } catch (error) {
      if (error instanceof StoreUnavailable) return false;
      throw error;
    }
    return read < MOST_BEHIND;
  }

  /**
   * Waits for the process manager to pass the position, then for the facts its commands appended, then for the read
   * models. False after `withinMs`.
   */
  async waitFor(position: string, withinMs: number): Promise<boolean> {
    const giveUpAt = performance.now() + withinMs;
    let target = position;
    for (let link = 0; link < LONGEST_CHAIN; link++) {
      const reached = await this.carriedUpTo(target, giveUpAt);
      if (reached === false) return false;
      if (reached === null || reached <= target) break;
      target = reached;
    }
    return this.projections.waitUntil(target, Math.max(0, giveUpAt - performance.now()));
  }

  /** What the manager's commands have reached once it has passed the position; false at the deadline. */
  private async carriedUpTo(position: string, giveUpAt: number): Promise<string | null | false> {
    for (;;) {
      const seen = this.news.rings;
      const progress = await this.look();
      if (progress.position !== null && progress.position >= position) return progress.reached;
      if (performance.now() >= giveUpAt) return false;
      await this.news.wait(seen, null, LOOK_AGAIN_MS);
    }
  }

  /** One query for all who wait. */
  private look(): Promise<ManagerProgress> {
    this.looking ??= this.checkpoints.load(ProcessManager.checkpoint).finally(() => {
      this.looking = null;
    });
    return this.looking;
  }
}
