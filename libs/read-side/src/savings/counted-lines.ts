import { multiply, rational, type Rational } from '@app/domain';
import { contributionsOf, type Contribution } from './contributions.js';
import { exactNumber } from './exact-number.js';
import type { SavingLine } from './saving-line.js';

/** Null if the line does not exist before or after. */
export interface LineChange {
  readonly before: SavingLine | null;
  readonly after: SavingLine | null;
}

/** `key`: its figure and kind. */
export interface Delta extends Pick<Contribution, 'figure' | 'kind'> {
  readonly key: string;
  readonly count: number;
  readonly before: Rational;
  readonly after: Rational;
}

/** A line, and what it adds to each cell in which it is counted, or takes from it. */
export interface CountedLine {
  readonly line: SavingLine;
  readonly deltas: readonly Delta[];
}

/** A line leaves its former cells and enters its present ones. */
export function countedIn({ before, after }: LineChange): readonly CountedLine[] {
  const counted: CountedLine[] = [];
  if (before) counted.push({ line: before, deltas: contributionsOf(before).map((one) => signed(one, -1)) });
  if (after) counted.push({ line: after, deltas: contributionsOf(after).map((one) => signed(one, 1)) });
  return counted;
}

function signed({ figure, kind, count, before, after }: Contribution, times: 1 | -1): Delta {
  const sign = rational(BigInt(times));
  const [from, to] = [multiply(exactNumber(before), sign), multiply(exactNumber(after), sign)];
  return { key: `${figure} ${kind}`, figure, kind, count: count * times, before: from, after: to };
}
