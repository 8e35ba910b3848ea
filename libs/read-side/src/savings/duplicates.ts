import { compareLines } from './line-order.js';
import type { SavingLine } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

/**
 * The lines on one procedure in one area: of open proposals that share a measure the first in order counts, and the others
 * name it.
 */
export function withDuplicates(lines: readonly SavingLine[]): readonly SavingLine[] {
  if (lines.length < 2) return lines;
  const open = lines.filter(({ status }) => OPEN_STATUSES.includes(status)).sort(compareLines);
  const counting: SavingLine[] = [];
  const duplicateOf = new Map<string, string>();
  for (const line of open) {
    const counted = counting.find((one) => one.proposal !== line.proposal && sharesMeasure(one, line));
    if (counted) duplicateOf.set(line.id, counted.id);
    else counting.push(line);
  }
  return lines.map((line) => ({ ...line, duplicateOf: duplicateOf.get(line.id) ?? null }));
}

function sharesMeasure(a: SavingLine, b: SavingLine): boolean {
  return a.measures.some((type) => b.measures.includes(type));
}
