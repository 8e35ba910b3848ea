import { add, type Rational } from '@app/domain';
import type { CountedLine, Delta } from './counted-lines.js';
import { placeIn, type CellKind, type CellPlace, type Distinguished } from './saving-cell.js';

/** What is added to a cell. */
export interface MovedCell {
  readonly place: CellPlace;
  readonly delta: Delta;
}

/** What is added to the figures of one place, by figure and kind. */
interface PlaceSums {
  readonly place: CellPlace;
  readonly deltas: Map<string, Sum>;
}

type Sum = { -readonly [Column in keyof Delta]: Delta[Column] };

/** What lines add to the cells of one kind. */
export class CellSums {
  private readonly places = new Map<string, PlaceSums>();

  constructor(readonly kind: CellKind) {}

  add({ line, deltas }: CountedLine): void {
    this.addTo(line, deltas);
  }

  /** What others have, of a kind that distinguishes all that this one does. */
  addAll(others: CellSums): void {
    for (const { place, deltas } of others.places.values()) this.addTo(place, deltas.values());
  }

  moved(): readonly MovedCell[] {
    return [...this.places.values()].flatMap(({ place, deltas }) => {
      return [...deltas.values()].flatMap((delta) => (isNothing(delta) ? [] : [{ place, delta }]));
    });
  }

  private addTo(distinguished: Distinguished, more: Iterable<Delta>): void {
    const { deltas } = this.sumsAt(placeIn(this.kind, distinguished));
    for (const one of more) {
      const known = deltas.get(one.key);
      if (known) moveOn(known, one);
      else deltas.set(one.key, { ...one });
    }
  }

  private sumsAt(place: CellPlace): PlaceSums {
    const known = this.places.get(place.key);
    if (known) return known;
    const sums = { place, deltas: new Map<string, Sum>() };
    this.places.set(place.key, sums);
    return sums;
  }
}

const isZero = ({ num }: Rational) => num === 0n;

function isNothing({ count, before, after }: Delta): boolean {
  return count === 0 && isZero(before) && isZero(after);
}

function moveOn(sum: Sum, { count, before, after }: Delta): void {
  sum.count += count;
  if (!isZero(before)) sum.before = add(sum.before, before);
  if (!isZero(after)) sum.after = add(sum.after, after);
}
