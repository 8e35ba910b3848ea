import type { MeasureType } from '@app/domain';
import { compareLines } from './line-order.js';
import type { SavingLine } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

/** Of open proposals in one area with the same procedure and a shared measure, the first in order counts. */
export function withDuplicates(lines: readonly SavingLine[]): readonly SavingLine[] {
  if (lines.length < 2) return lines;
  const open = lines.filter(({ status }) => OPEN_STATUSES.includes(status)).sort(compareLines);
  const counting = new Counting();
  const duplicateOf = new Map<string, string>();
  for (const [order, line] of open.entries()) {
    const counted = counting.before(line);
    if (counted) duplicateOf.set(line.id, counted.id);
    else counting.add({ line, order });
  }
  return lines.map((line) => ({ ...line, duplicateOf: duplicateOf.get(line.id) ?? null }));
}

interface Placed {
  readonly line: SavingLine;
  readonly order: number;
}

/**
 * The lines that count so far: of each measure the first, and the first of another proposal. No other line can be the
 * first of another proposal.
 */
class Counting {
  private readonly firsts = new Map<MeasureType, Placed[]>();

  before({ measures, proposal }: SavingLine): SavingLine | null {
    const found = measures.flatMap((type) => {
      return this.firsts.get(type)?.find(({ line }) => line.proposal !== proposal) ?? [];
    });
    return found.reduce<Placed | null>((a, b) => (a && a.order < b.order ? a : b), null)?.line ?? null;
  }

  add(placed: Placed): void {
    for (const type of placed.line.measures) {
      const known = this.firsts.get(type) ?? [];
      const [first] = known;
      if (!first || (known.length < 2 && first.line.proposal !== placed.line.proposal)) known.push(placed);
      this.firsts.set(type, known);
    }
  }
}
