import { Injectable } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { PasswordCheckRefused } from '../errors.js';
import { PasswordQueue, type Turn } from './password-queue.js';

/** Leaves one of libuv's four threads to files. */
const MOST_AT_ONCE = 3;
const CAPACITY = 200;
const KNOWN_IN_A_ROW = 3;
const TRY_AGAIN_S = 5;

/** `known`: known devices and signed-in people come first, three times in four. */
export interface WorkTurn extends Turn {
  readonly known: boolean;
}

interface Job {
  readonly run: () => Promise<void>;
  readonly refuse: () => void;
}

/**
 * A hash costs 19 MiB and tens of milliseconds: as many at once as there are cores, at most three, on threads beside
 * the event loop. At most 200 wait, in turns by address and then by user name.
 */
@Injectable()
export class PasswordWork {
  private readonly known = new PasswordQueue<Job>(CAPACITY);
  private readonly strangers = new PasswordQueue<Job>(CAPACITY);
  private readonly atOnce = Math.min(availableParallelism(), MOST_AT_ONCE);
  private running = 0;
  private knownInARow = 0;

  /** @throws PasswordCheckRefused if the work had to give way */
  do<T>({ known, lane, party }: WorkTurn, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const job: Job = {
        run: () => work().then(resolve, reject),
        refuse: () => reject(new PasswordCheckRefused('PASSWORD_CHECKS_BUSY', TRY_AGAIN_S)),
      };
      const queue = known ? this.known : this.strangers;
      queue.add({ lane, party }, job)?.refuse();
      this.start();
    });
  }

  private start(): void {
    while (this.running < this.atOnce) {
      const job = this.next();
      if (!job) return;
      this.running += 1;
      void job.run().finally(() => {
        this.running -= 1;
        this.start();
      });
    }
  }

  private next(): Job | null {
    const strangersFirst = this.knownInARow >= KNOWN_IN_A_ROW && this.strangers.size > 0;
    const fromKnown = !strangersFirst && this.known.size > 0;
    this.knownInARow = fromKnown ? this.knownInARow + 1 : 0;
    return fromKnown ? this.known.next() : this.strangers.next();
  }
}
