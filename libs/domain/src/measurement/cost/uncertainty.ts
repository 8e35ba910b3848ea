import { isAbove, roundHalfUp, subtract } from '../exact.js';
import { amounts, amountsAt, type Amounts, type LevelOf } from './amounts.js';
import { MovedCost, uncertainIn } from './moved-cost.js';
import type { Level } from './quantity.js';
import { isParameter, type Formula } from './yearly-cost.js';

export interface Range {
  readonly low: Amounts;
  readonly high: Amounts;
}

/** The amounts with one uncertain input at its low or high; `swing`: by how much the saving moves, in đồng. */
export interface Influence {
  readonly field: string;
  readonly low: Amounts;
  readonly high: Amounts;
  readonly swing: bigint;
}

/** Inputs tried in every combination of low and high; each further one would double the work. */
const TRIED_TOGETHER = 6;

/** Null if all inputs are known. */
export function rangeOf(formula: Formula): Range | null {
  const before = uncertainIn(formula.before);
  const after = uncertainIn(formula.after);
  if (before.length + after.length === 0) return null;
  const inAfter = new Set(after);
  const shared = before.filter((field) => inAfter.has(field));
  return { low: furthest(formula, shared, 'low'), high: furthest(formula, shared, 'high') };
}

/** Each uncertain input moved alone, the most influential first. */
export function influencesOn(formula: Formula): readonly Influence[] {
  const [before, after] = [formula.before, formula.after].map((cost) => new MovedCost(cost, () => 'central'));
  if (!before || !after) return [];
  const fields = new Set([...uncertainIn(formula.before), ...uncertainIn(formula.after)]);
  const moved = (field: string, level: Level) =>
    amounts(roundHalfUp(before.with(field, level)), roundHalfUp(after.with(field, level)));
  return [...fields]
    .map((field) => ({ field, low: moved(field, 'low'), high: moved(field, 'high') }))
    .map((influence) => ({ ...influence, swing: apart(influence.low.saved, influence.high.saved) }))
    .sort((a, b) => (a.swing === b.swing ? 0 : a.swing < b.swing ? 1 : -1));
}

type Chosen = ReadonlyMap<string, Level>;

/** The least (`low`) or most saving: inputs of before and after pull in opposite directions. */
function furthest(formula: Formula, shared: readonly string[], end: 'low' | 'high'): Amounts {
  const other = end === 'low' ? 'high' : 'low';
  const few = shared.length <= TRIED_TOGETHER;
  const alone = few ? [] : shared.filter(isParameter);
  const all = corners(few ? shared : shared.filter((field) => !isParameter(field))).map((chosen) => {
    const levels = [or(chosen, end), or(chosen, other)] as const;
    const whole = new Map([...chosen, ...eachAlone(formula, alone, levels, end)]);
    return amountsAt(formula, or(whole, end), or(whole, other));
  });
  return all.reduce((found, one) =>
    (end === 'low' ? one.saved < found.saved : one.saved > found.saved) ? one : found,
  );
}

/** The level of each parameter. No two are multiplied with each other, so each is chosen by itself. */
function eachAlone(
  formula: Formula,
  fields: readonly string[],
  [levelBefore, levelAfter]: readonly [LevelOf, LevelOf],
  end: 'low' | 'high',
): Chosen {
  if (fields.length === 0) return new Map();
  const before = new MovedCost(formula.before, levelBefore);
  const after = new MovedCost(formula.after, levelAfter);
  const saved = (field: string, level: Level) => subtract(before.with(field, level), after.with(field, level));
  return new Map(
    fields.map((field) => {
      const rises = isAbove(saved(field, 'high'), saved(field, 'low'));
      return [field, rises === (end === 'high') ? 'high' : 'low'];
    }),
  );
}

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

const apart = (a: bigint, b: bigint) => (a > b ? a - b : b - a);
