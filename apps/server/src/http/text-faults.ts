import { textFaults } from '@app/domain';
import { planFaultWords } from '@app/wording';
import { LIMITS } from './limits.js';
import type { Fault } from './problem.js';

/** Texts with hidden or misleading characters, up to the most reported. */
export function textFaultsTold(document: unknown): readonly Fault[] {
  const told: Fault[] = [];
  for (const fault of textFaults(document)) {
    told.push({ field: fault.path, rule: fault.rule, message: planFaultWords(fault) });
    if (told.length === LIMITS.faults) break;
  }
  return told;
}
