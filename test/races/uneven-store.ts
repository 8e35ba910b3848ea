import { InMemoryEventStore, type EventStore, type InMemoryLog } from '@app/event-store';
import { setImmediate as turn } from 'node:timers/promises';
import type { Random } from '../support/random.js';

/** The in-memory store, now quick and now slow, so that whoever shares its log meets in every order. */
export class UnevenStore extends InMemoryEventStore {
  constructor(
    log: InMemoryLog,
    private readonly random: Random,
  ) {
    super(log);
  }

  override async append(...args: Parameters<EventStore['append']>) {
    await this.dawdle();
    return super.append(...args);
  }

  override async *readStream(...args: Parameters<EventStore['readStream']>) {
    await this.dawdle();
    yield* super.readStream(...args);
  }

  private async dawdle(): Promise<void> {
    for (let turns = this.random.below(4); turns > 0; turns--) await turn();
  }
}
