import { Injectable } from '@nestjs/common';
import { ReadModelState } from './read-model-state.js';

/** Milliseconds for which an answer counts. */
const LOOK_AGAIN_AFTER = 1_000;

/** Whether read models that lack most of the log are being filled: what they answer meanwhile is not all that there is. */
@Injectable()
export class Filling {
  private looked = -Infinity;
  private last: Promise<boolean> = Promise.resolve(false);

  constructor(private readonly readModels: ReadModelState) {}

  /** As of a second ago; no where that cannot be told. */
  now(): Promise<boolean> {
    if (performance.now() - this.looked < LOOK_AGAIN_AFTER) return this.last;
    this.looked = performance.now();
    this.last = this.readModels.isFilling().catch(() => false);
    return this.last;
  }
}
