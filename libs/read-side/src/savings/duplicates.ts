import type { MeasureType } from '@app/domain';
import { inOrder } from './line-order.js';
import { ASPECTS, type SavingLine } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

/**
 * Of open proposals in one area with the same procedure and a shared measure, one line counts. In time, and in cost, it
 * is the first of those that save by a figure, otherwise of those that have one; of conditions, the first of all.
 */
export function withDuplicates(lines: readonly SavingLine[]): readonly SavingLine[] {
  const open = lines.filter(({ status }) => OPEN_STATUSES.includes(status));
  const duplicateOf = standIns(inOrder(open, ['time', 'cost']));
  const elsewhere = ASPECTS.map((aspect) => {
    return { aspect, lines: standIns(inOrder(open, aspect === 'conditions' ? [] : [aspect])) };
  });
  return lines.map((line) => {
    const countsIn = elsewhere.filter((one) => !one.lines.has(line.id)).map(({ aspect }) => aspect);
    return { ...line, countsIn, duplicateOf: duplicateOf.get(line.id) ?? null };
  });
}

/** For the id of each line that does not count, the id of the one that counts instead. */
function standIns(ordered: readonly SavingLine[]): ReadonlyMap<string, string> {
  const counting = new Counting();
  const found = new Map<string, string>();
  for (const [order, line] of ordered.entries()) {
    const counted = counting.before(line);
    if (counted) found.set(line.id, counted.id);
    else counting.add({ line, order });
  }
  return found;
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
