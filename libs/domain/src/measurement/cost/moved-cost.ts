import { add, multiply, subtract, ZERO, type Rational } from '../exact.js';
import { readAt, type LevelOf } from './amounts.js';
import { isEstimate, valueAt, type Level } from './quantity.js';
import type { Part, YearlyCost } from './yearly-cost.js';

/** A yearly cost in which single inputs are moved; parts that do not read them are not computed again. */
export class MovedCost {
  private readonly readers: ReadonlyMap<string, readonly Part[]>;
  private readonly sum: Rational;
  private readonly volume: Rational;

  constructor(
    private readonly cost: YearlyCost,
    private readonly start: LevelOf,
  ) {
    this.readers = readersIn(cost.parts);
    const read = readAt(start);
    this.sum = cost.parts.map((part) => part(read)).reduce(add, ZERO);
    this.volume = cost.volume(read);
  }

  /** Exact đồng with one input at another level. */
  with(field: string, level: Level): Rational {
    const from = readAt(this.start);
    const to = readAt((asked) => (asked === field ? level : this.start(asked)));
    const parts = this.readers.get(field);
    if (!parts) return multiply(this.sum, this.cost.volume(to));
    const change = parts.map((part) => subtract(part(to), part(from))).reduce(add, ZERO);
    return multiply(add(this.sum, change), this.volume);
  }
}

export function uncertainIn({ parts, volume }: YearlyCost): readonly string[] {
  return [...new Set([...parts, volume].flatMap(estimatesIn))];
}

function readersIn(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const readers = new Map<string, Part[]>();
  for (const part of parts) {
    for (const field of new Set(estimatesIn(part))) {
      const known = readers.get(field);
      if (known) known.push(part);
      else readers.set(field, [part]);
    }
  }
  return readers;
}

function estimatesIn(part: Part): readonly string[] {
  const found: string[] = [];
  part((field, quantity) => {
    if (isEstimate(quantity)) found.push(field);
    return valueAt(quantity, 'central');
  });
  return found;
}
