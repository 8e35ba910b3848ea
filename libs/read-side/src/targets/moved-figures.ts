import { multiply, rational, subtract } from '@app/domain';
import type { BaselineLine } from '../savings/baseline-line.js';
import { contributionsOf } from '../savings/contributions.js';
import { figureText } from '../savings/exact-text.js';
import { exactNumber } from '../savings/exact-number.js';
import { groupedBy } from '../savings/grouped-by.js';
import type { SavingLine } from '../savings/saving-line.js';
import type { BaselineChange } from '../savings/tried-baseline.js';
import type { BaselineSum, PlanFigures, PlanPlace, PlanSum } from './plan-figures.js';
import { sumOf } from './sum-of.js';

/** The figures of a plan as they would be with another baseline. */
export function movedFigures(
  figures: PlanFigures,
  { lines, baselines }: BaselineChange,
  { plan, path, scope }: PlanPlace,
): PlanFigures {
  const moved = lines.flatMap(({ before, after }) =>
    before.plan === plan ? [...sumsOf(before, -1n), ...sumsOf(after, 1n)] : [],
  );
  const sums = [...[...figures.sums.values()].flat(), ...moved];
  const owner = path.at(-1) ?? '';
  const isOfPlan = ({ area }: BaselineLine) => area.includes(owner) && area.some((code) => scope.includes(code));
  const [held, tried] = [baselines.before.filter(isOfPlan), baselines.after.filter(isOfPlan)];
  const changed = [
    ...figures.baselines,
    ...held.flatMap((line) => baselineSums(line, -1n)),
    ...tried.flatMap((line) => baselineSums(line, 1n)),
  ];
  const isFirst = held.length === 0 && tried.length > 0;
  return {
    sums: groupedBy(sums, ({ figure }) => figure),
    baselines: added(changed),
    reviewed: figures.reviewed,
    registries: figures.registries.map((one) => {
      const isOwn = tried.some(({ registry, catalogue }) => registry === one.registry && catalogue === one.catalogue);
      return isFirst && isOwn ? { ...one, measured: one.measured + 1 } : one;
    }),
  };
}

function sumsOf(line: SavingLine, sign: bigint): readonly PlanSum[] {
  const { catalogue, procedureCatalogue, status } = line;
  return contributionsOf(line).map(({ figure, kind, count, before, after }) => {
    const saved = figureText(subtract(exactNumber(before), exactNumber(after)));
    const amounts = { before: signed(before, sign), after: signed(after, sign), saved: signed(saved, sign) };
    return { catalogue, procedureCatalogue, status, figure, kind, count: count * Number(sign), ...amounts };
  });
}

function baselineSums({ catalogue, kind, time, method, cost }: BaselineLine, sign: bigint): readonly BaselineSum[] {
  return [
    ...(kind === null || time === null ? [] : [{ catalogue, figure: 'time', kind, sum: signed(time, sign) } as const]),
    ...(method === null || cost === null
      ? []
      : [{ catalogue, figure: 'cost', kind: method, sum: signed(cost, sign) } as const]),
  ];
}

/** A kind that nothing is left of has no denominator. */
function added(sums: readonly BaselineSum[]): readonly BaselineSum[] {
  const groups = groupedBy(sums, ({ catalogue, figure, kind }) => `${catalogue} ${figure} ${kind}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const sum = sumOf(group.map((one) => one.sum));
    return first && sum !== '0' ? [{ ...first, sum }] : [];
  });
}

function signed(text: string, sign: bigint): string {
  return figureText(multiply(exactNumber(text), rational(sign)));
}
