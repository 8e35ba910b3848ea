import { amounts } from '../cost/amounts.js';
import { computeCost, type CostFigures } from '../cost/compute-cost.js';
import type { Parameters } from '../cost/parameters.js';
import { plainDecimal } from '../decimal-text.js';
import { decimal, roundHalfUp } from '../exact.js';
import { compareTime, type TimeComparison } from '../time/compare.js';
import { confirmLimit } from '../time/confirm-limit.js';
import { parseLimit } from '../time/parse-limit.js';
import type { TimeLimit } from '../time/limit.js';
import { costWarnings, statedCostWarnings } from './cost-warnings.js';
import { nameWarnings } from './name-warnings.js';
import type { LimitInput, SheetLine, Stated } from './sheet.js';
import { snapshotOf, type CostObstacle, type LineTime } from './snapshot-of.js';
import { timeWarnings } from './time-warnings.js';
import type { Warning } from './warning.js';

/** Time and cost as far as they can be computed, why not otherwise, and warnings. */
export interface LineFigures {
  readonly line: SheetLine;
  readonly time: (LineTime & { readonly comparison: TimeComparison }) | null;
  readonly cost: CostFigures | null;
  readonly notComputed: CostObstacle | null;
  readonly warnings: readonly Warning[];
}

/** @throws RangeError for a line with a fault of `checkSheet` */
export function computeLine(line: SheetLine, parameters: Parameters): LineFigures {
  const limits = line.time && { before: limitOf(line.time.before), after: limitOf(line.time.after) };
  const time = limits ? { ...limits, comparison: compareTime(limits.before, limits.after) } : null;
  const snapshot = snapshotOf(line, time, parameters);
  const cost = typeof snapshot === 'string' ? null : computeCost(snapshot);
  const warnings = [
    ...nameWarnings(line),
    ...(time ? timeWarnings(line, time, time.comparison) : []),
    ...(cost ? costWarnings(line, cost.snapshot, cost.amounts) : statedAlone(line.stated)),
  ];
  return { line, time, cost, notComputed: typeof snapshot === 'string' ? snapshot : null, warnings };
}

/** Compares printed figures with each other if the cost is not computed. */
function statedAlone(stated: Stated | undefined): readonly Warning[] {
  if (stated?.costBefore === undefined || stated.costAfter === undefined) return [];
  const [before, after] = [stated.costBefore, stated.costAfter].map((text) => roundHalfUp(decimal(text)));
  return statedCostWarnings(stated, amounts(before ?? 0n, after ?? 0n));
}

function limitOf(input: LimitInput | TimeLimit): TimeLimit {
  if (typeof input === 'string') return parseLimit(input);
  if ('form' in input) return input;
  if ('text' in input) return confirmLimit(input) ?? parseLimit(input.text);
  const { value, unit, statedHours } = input;
  const plain = plainDecimal(value);
  return { raw: value, form: 'cases', cases: [{ from: plain, to: plain, unit, statedHours: statedHours ?? null }] };
}
