import { add, multiply, rational, type Rational } from '@app/domain';
import { contributionsOf, type Contribution } from './contributions.js';
import { exactNumber } from './exact-number.js';
import { GRAINS_IN, placeIn, type CellPlace, type CellTable, type Grain } from './saving-cell.js';
import type { SavingLine } from './saving-line.js';

/** Null if the line does not exist before or after. */
export interface LineChange {
  readonly before: SavingLine | null;
  readonly after: SavingLine | null;
}

type Figured = Pick<Contribution, 'figure' | 'kind'>;

export interface Delta extends Figured {
  count: number;
  before: Rational;
  after: Rational;
}

/** What changes add to a cell. */
export interface MovedCell {
  readonly place: CellPlace;
  readonly delta: Delta;
}

/** What changes add to the figures of one place, by figure and kind. */
interface PlaceSums {
  readonly place: CellPlace;
  readonly deltas: Map<string, Delta>;
}

/** What changes add to the cells of these grains. */
export class CellSums {
  private readonly places = new Map<string, PlaceSums>();

  constructor(
    readonly table: CellTable,
    private readonly grains: readonly Grain[] = GRAINS_IN[table],
  ) {}

  add({ before, after }: LineChange): void {
    if (before) this.addLine(before, -1);
    if (after) this.addLine(after, 1);
  }

  moved(): readonly MovedCell[] {
    return [...this.places.values()].flatMap(({ place, deltas }) => {
      const moved = [...deltas.values()].filter(
        ({ count, before, after }) => count !== 0 || before.num !== 0n || after.num !== 0n,
      );
      return moved.map((delta) => ({ place, delta }));
    });
  }

  private addLine(line: SavingLine, times: 1 | -1): void {
    const contributions = contributionsOf(line).map((one) => signed(one, times));
    for (const grain of this.grains) {
      const place = placeIn({ table: this.table, grain }, line);
      const { deltas } = this.sumsAt(place);
      for (const one of contributions) {
        const known = deltas.get(one.key);
        if (known) addTo(known, one);
        else deltas.set(one.key, { ...one });
      }
    }
  }

  private sumsAt(place: CellPlace): PlaceSums {
    const known = this.places.get(place.key);
    if (known) return known;
    const sums = { place, deltas: new Map<string, Delta>() };
    this.places.set(place.key, sums);
    return sums;
  }
}

function addTo(delta: Delta, { count, before, after }: Pick<Delta, 'count' | 'before' | 'after'>): void {
  delta.count += count;
  if (before.num !== 0n) delta.before = add(delta.before, before);
  if (after.num !== 0n) delta.after = add(delta.after, after);
}

/** `key`: of its figure and kind. */
function signed({ figure, kind, count, before, after }: Contribution, times: 1 | -1): Delta & { readonly key: string } {
  const sign = rational(BigInt(times));
  const [from, to] = [multiply(exactNumber(before), sign), multiply(exactNumber(after), sign)];
  return { key: `${figure} ${kind}`, figure, kind, count: count * times, before: from, after: to };
}
