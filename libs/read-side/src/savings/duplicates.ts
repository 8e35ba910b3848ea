import type { MeasureType } from '@app/domain';
import { byFigures, compareLines, type LineOrder } from './line-order.js';
import { ASPECTS, type SavingLine } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

/**
 * Of open proposals in one area with the same procedure and a shared measure, one line counts. In time, and in cost, it
 * is the first of those that save by a figure, otherwise of those that have one; of conditions, the first of all.
 */
export function withDuplicates(lines: readonly SavingLine[]): readonly SavingLine[] {
  const open = lines.filter(({ status }) => OPEN_STATUSES.includes(status));
  const duplicateOf = standIns(open, byFigures(['time', 'cost']));
  const orders = { time: byFigures(['time']), cost: byFigures(['cost']), conditions: compareLines };
  const elsewhere = ASPECTS.map((aspect) => ({ aspect, lines: standIns(open, orders[aspect]) }));
  return lines.map((line) => {
    const countsIn = elsewhere.filter((one) => !one.lines.has(line.id)).map(({ aspect }) => aspect);
    return { ...line, countsIn, duplicateOf: duplicateOf.get(line.id) ?? null };
  });
}

/** For the id of each line that does not count, the id of the one that counts instead. */
function standIns(open: readonly SavingLine[], order: LineOrder): ReadonlyMap<string, string> {
  const counting = new Counting();
  const found = new Map<string, string>();
  if (open.length < 2) return found;
  for (const [place, line] of [...open].sort(order).entries()) {
    const counted = counting.before(line);
    if (counted) found.set(line.id, counted.id);
    else counting.add({ line, order: place });
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
