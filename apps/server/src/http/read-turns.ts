import { FairQueue } from '@app/off-thread';
import { Injectable } from '@nestjs/common';
import { Problem } from './problem.js';

/** Fewer than the read models' connections, and few enough per person that others never wait for them. */
const READS = { running: 8, runningEach: 2, waiting: 2_000, waitingEach: 200 };

/** Seconds. */
const RETRY_AFTER = 1;

export function overloaded(): Problem {
  return new Problem('OVERLOADED', { retryAfter: RETRY_AFTER });
}

/** The turns in which signed-in persons read, so that many slow reads of one delay nobody else. */
@Injectable()
export class ReadTurns {
  private readonly queue = new FairQueue(READS);

  /** What to call at the end. @throws Problem OVERLOADED, and the signal's reason */
  async take(person: string, signal: AbortSignal): Promise<() => void> {
    const end = await this.queue.turn(person, signal);
    if (!end) throw overloaded();
    return end;
  }
}
