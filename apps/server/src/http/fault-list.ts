import type { Series } from '@app/domain';
import { LIMITS } from './limits.js';
import type { Fault } from './problem.js';

/** Longest field name repeated to its sender. */
const LONGEST_FIELD = 200;

/** Faults of a body or query, up to the most reported. */
export class FaultList {
  private readonly faults: Fault[] = [];

  get found(): readonly Fault[] {
    return this.faults;
  }

  /** Then checking can stop. */
  get isFull(): boolean {
    return this.faults.length >= LIMITS.faults;
  }

  has(field: string): boolean {
    return this.faults.some((fault) => fault.field === field);
  }

  /** Whether a number may stand for the id of what bears it. */
  takesNumber(_field: string, _text: string, _series: Series): boolean {
    return false;
  }

  add(field: string, rule: string, message: string): void {
    if (!this.isFull) this.faults.push({ field: field.slice(0, LONGEST_FIELD), rule, message });
  }
}
