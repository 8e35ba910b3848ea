import { LIMITS } from './limits.js';
import type { Fault } from './problem.js';

/** Longest name of a field that is repeated to whoever sent it. */
const LONGEST_FIELD = 200;

/** What was found wrong in a body or query, up to the most that is told. */
export class FaultList {
  private readonly faults: Fault[] = [];

  get found(): readonly Fault[] {
    return this.faults;
  }

  /** Whether no more is told, so that nobody need look on. */
  get isFull(): boolean {
    return this.faults.length >= LIMITS.faults;
  }

  add(field: string, rule: string, message: string): void {
    if (!this.isFull) this.faults.push({ field: field.slice(0, LONGEST_FIELD), rule, message });
  }
}
