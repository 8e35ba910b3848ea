import { textFaults } from '@app/domain';
import { LIMITS } from './limits.js';
import type { Fault } from './problem.js';

/** Texts of a document that could not be told from others, as many as are told; the rest of its meaning is checked elsewhere. */
export function textFaultsTold(document: unknown): readonly Fault[] {
  const told: Fault[] = [];
  for (const { path, rule, message } of textFaults(document)) {
    told.push({ field: path, rule, message });
    if (told.length === LIMITS.faults) break;
  }
  return told;
}
