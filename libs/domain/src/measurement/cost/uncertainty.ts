import type { Rational } from '../exact.js';
import { amountsAt, type Amounts, type LevelOf } from './amounts.js';
import { isEstimate, valueAt, type Level } from './quantity.js';
import type { Formula, Read } from './read.js';

/** The amounts where the inputs make the saving least and most. */
export interface Range {
  readonly low: Amounts;
  readonly high: Amounts;
}

/** The amounts when one uncertain input alone is at its low or its high; `swing`: how far the saving moves, in đồng. */
export interface Influence {
  readonly field: string;
  readonly low: Amounts;
  readonly high: Amounts;
  readonly swing: bigint;
}

/** The least and the most that can be saved by what the inputs allow; null when all of them are known. */
export function rangeOf(formula: Formula): Range | null {
  const before = uncertainIn(formula.before);
  const after = uncertainIn(formula.after);
  if (before.length + after.length === 0) return null;
  const shared = before.filter((field) => after.includes(field));
  const least = corners(shared).map((level) => amountsAt(formula, or(level, 'low'), or(level, 'high')));
  const most = corners(shared).map((level) => amountsAt(formula, or(level, 'high'), or(level, 'low')));
  return {
    low: least.reduce((found, one) => (one.saved < found.saved ? one : found)),
    high: most.reduce((found, one) => (one.saved > found.saved ? one : found)),
  };
}

/** Each uncertain input moved alone, the one that moves the saving most first. */
export function influencesOn(formula: Formula): readonly Influence[] {
  const fields = new Set([...uncertainIn(formula.before), ...uncertainIn(formula.after)]);
  const moved = (field: string, level: Level) => amountsAt(formula, (asked) => (asked === field ? level : 'central'));
  return [...fields]
    .map((field) => ({ field, low: moved(field, 'low'), high: moved(field, 'high') }))
    .map((influence) => ({ ...influence, swing: apart(influence.low.saved, influence.high.saved) }))
    .sort((a, b) => (a.swing === b.swing ? 0 : a.swing < b.swing ? 1 : -1));
}

type Chosen = ReadonlyMap<string, Level>;

/** Every choice of low or high for the fields. */
function corners(fields: readonly string[]): readonly Chosen[] {
  return fields.reduce<readonly Chosen[]>(
    (chosen, field) =>
      chosen.flatMap((one) => [new Map(one).set(field, 'low' as const), new Map(one).set(field, 'high' as const)]),
    [new Map<string, Level>()],
  );
}

function or(chosen: Chosen, otherwise: Level): LevelOf {
  return (field) => chosen.get(field) ?? otherwise;
}

function uncertainIn(evaluate: (read: Read) => Rational): readonly string[] {
  const found = new Set<string>();
  evaluate((field, quantity) => {
    if (isEstimate(quantity)) found.add(field);
    return valueAt(quantity, 'central');
  });
  return [...found];
}

const apart = (a: bigint, b: bigint) => (a > b ? a - b : b - a);
