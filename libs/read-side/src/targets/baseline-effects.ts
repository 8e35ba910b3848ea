import { add, rational, subtract, type CivilDate, type Rational, type Target, type TargetFigure } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { contributionsOf } from '../savings/contributions.js';
import { figureText } from '../savings/exact-text.js';
import { exactNumber } from '../savings/exact-number.js';
import type { CutBasis, SavingLine } from '../savings/saving-line.js';
import { tryBaseline, type BaselineTrial, type ChangedLine } from '../savings/tried-baseline.js';
import { TargetQueries, type TriedPlan } from './target-queries.js';
import type { Reckoned } from './target-result.js';

/** What lines save against 2024 altogether, before and after; exact. */
export interface ChangedSum {
  readonly figure: 'time' | 'cost';
  readonly basis: CutBasis;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

/** A figure of a target that becomes another one; null where it has none of that kind. */
export interface ChangedTarget {
  readonly plan: string;
  readonly planName: string;
  readonly target: Target;
  readonly figure: TargetFigure;
  readonly before: Reckoned | null;
  readonly after: Reckoned | null;
}

export interface BaselineEffects {
  readonly lines: readonly ChangedLine[];
  readonly sums: readonly ChangedSum[];
  readonly targets: readonly ChangedTarget[];
}

@Injectable()
export class BaselineEffectQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly targets: TargetQueries,
  ) {}

  /** What a baseline would change of what the reader sees. */
  async of(trial: BaselineTrial, today: CivilDate): Promise<BaselineEffects> {
    const change = await tryBaseline(this.dataSource.manager, trial);
    const plans = await this.targets.tried(change, { scope: trial.scope, today });
    return { lines: change.lines, sums: sumsIn(change.lines), targets: plans.flatMap(targetsIn) };
  }
}

function sumsIn(lines: readonly ChangedLine[]): readonly ChangedSum[] {
  const [before, after] = [savedBy(lines.map((one) => one.before)), savedBy(lines.map((one) => one.after))];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [cut = '', kind = ''] = key.split(' ');
    const [figure, basis] = cut.split('-') as [ChangedSum['figure'], CutBasis];
    const textOf = (sums: ReadonlyMap<string, Rational>) => figureText(sums.get(key) ?? rational(0n));
    const [from, to] = [textOf(before), textOf(after)];
    return from === to ? [] : [{ figure, basis, kind, before: from, after: to }];
  });
}

const CUTS: ReadonlySet<string> = new Set(['time-live', 'time-approved', 'cost-live', 'cost-approved']);

/** By cut and kind. */
function savedBy(lines: readonly SavingLine[]): ReadonlyMap<string, Rational> {
  const sums = new Map<string, Rational>();
  for (const { figure, kind, before, after } of lines.flatMap(contributionsOf)) {
    if (!CUTS.has(figure)) continue;
    const key = `${figure} ${kind}`;
    const saved = subtract(exactNumber(before), exactNumber(after));
    sums.set(key, add(sums.get(key) ?? rational(0n), saved));
  }
  return sums;
}

function targetsIn({ before, after }: TriedPlan): readonly ChangedTarget[] {
  const { id: plan, title: planName } = before.document;
  return before.targets.flatMap(({ target, figures }, at) =>
    figures.flatMap(({ figure, reckoned }, nth) => {
      const then = after.targets[at]?.figures[nth]?.reckoned ?? [];
      return differences(reckoned, then).map((one) => ({ plan, planName, target, figure, ...one }));
    }),
  );
}

function differences(before: readonly Reckoned[], after: readonly Reckoned[]) {
  const keyOf = ({ basis, kind }: Reckoned) => `${basis} ${kind ?? ''}`;
  const keys = [...new Set([...before, ...after].map(keyOf))];
  return keys.flatMap((key) => {
    const of = (reckoned: readonly Reckoned[]) => reckoned.find((one) => keyOf(one) === key) ?? null;
    const [from, to] = [of(before), of(after)];
    const isSame = from?.numerator === to?.numerator && from?.denominator === to?.denominator;
    return isSame ? [] : [{ before: from, after: to }];
  });
}
