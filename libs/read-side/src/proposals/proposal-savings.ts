import {
  add,
  percentOf,
  subjectsOf,
  subtract,
  type Content,
  type CostMethod,
  type Measurement,
  type Proposal,
  type TimeKind,
} from '@app/domain';
import { figureText } from '../savings/exact-text.js';
import { exactNumber } from '../savings/exact-number.js';
import { figuresOf } from '../savings/line-figures.js';
import type { Saved } from '../savings/totals.js';

/** `count`: of its procedures, those with this figure. Decimals as text, as in totals. */
export interface SavedOfKind extends Omit<Saved, 'percent' | 'kind'> {
  readonly kind: CostMethod | TimeKind;
}

interface Summed {
  readonly content: Content;
  readonly sums: readonly SavedOfKind[];
}

/** By measurements: most facts leave both as they are. */
const summed = new WeakMap<readonly Measurement[], Summed>();

/** What the proposal saves as it is measured, costs first; figures of two methods or kinds of time are never added. */
export function savingsIn({ content, measurements }: Proposal): readonly SavedOfKind[] {
  const known = summed.get(measurements);
  if (known?.content === content) return known.sums;
  const sums = sumsOf(content, measurements);
  summed.set(measurements, { content, sums });
  return sums;
}

function sumsOf(content: Content, measurements: readonly Measurement[]): readonly SavedOfKind[] {
  const sums = new Map<SavedOfKind['kind'], SavedOfKind>();
  const measuredOf = new Map(measurements.map((one) => [one.inputs.procedure, one]));
  const figures = subjectsOf(content).map(({ id }) => figuresOf(measuredOf.get(id) ?? null, false));
  const addOf = (kind: SavedOfKind['kind'] | null, before: string | null, after: string | null) => {
    if (kind === null || before === null || after === null) return;
    const known = sums.get(kind) ?? { kind, count: 0, before: '0', after: '0', saved: '0' };
    const sum = [
      add(exactNumber(known.before), exactNumber(before)),
      add(exactNumber(known.after), exactNumber(after)),
    ];
    const [from, to] = sum as [(typeof sum)[number], (typeof sum)[number]];
    const texts = { before: figureText(from), after: figureText(to), saved: figureText(subtract(from, to)) };
    sums.set(kind, { kind, count: known.count + 1, ...texts });
  };
  for (const one of figures) addOf('SCM_TT02', one.scmBefore, one.scmAfter);
  for (const one of figures) addOf('PROCESSING_TIME', one.processingBefore, one.processingAfter);
  for (const one of figures) addOf(one.timeKind, one.timeBefore, one.timeAfter);
  return [...sums.values()];
}

export function savedView(saved: SavedOfKind): Saved {
  return { ...saved, percent: percentOf(exactNumber(saved.saved), exactNumber(saved.before)) };
}
