import { exactNumber } from './exact-number.js';
import type { LineDraft } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

type Pairs = Pick<
  LineDraft,
  'timeBefore' | 'timeAfter' | 'scmBefore' | 'scmAfter' | 'processingBefore' | 'processingAfter'
>;
type Ordered = Pick<LineDraft, 'status' | 'plan' | 'number' | 'proposal' | 'id'>;
type FigureName = 'time' | 'cost';

/** The one furthest on, then by plan, number, proposal and entry. Negative if `a` comes first. */
export function compareLines(a: Ordered, b: Ordered): number {
  const furthest = OPEN_STATUSES.indexOf(b.status) - OPEN_STATUSES.indexOf(a.status);
  return (
    furthest ||
    compare(a.plan, b.plan) ||
    a.number.length - b.number.length ||
    compare(a.number, b.number) ||
    compare(a.proposal, b.proposal) ||
    compare(a.id, b.id)
  );
}

/** First those that change something by one of the figures, then those that have one, then those without. */
export function inOrder<Line extends Ordered & Pairs>(
  lines: readonly Line[],
  figures: readonly FigureName[],
): readonly Line[] {
  if (lines.length < 2) return lines;
  const told = new Map(lines.map((line) => [line, Math.max(0, ...figures.map((figure) => toldBy(line, figure)))]));
  const rankOf = (line: Line) => told.get(line) ?? 0;
  return [...lines].sort((a, b) => rankOf(b) - rankOf(a) || compareLines(a, b));
}

/** 2 for a figure that changes something, 1 for one that does not, 0 without one. */
export function toldBy(line: Pairs, figure: FigureName): number {
  const pairs = figure === 'time' ? [timeOf(line)] : [scmOf(line), processingOf(line)];
  return Math.max(...pairs.map(([before, after]) => (before === null || after === null ? 0 : differ(before, after))));
}

const timeOf = ({ timeBefore, timeAfter }: Pairs) => [timeBefore, timeAfter] as const;
const scmOf = ({ scmBefore, scmAfter }: Pairs) => [scmBefore, scmAfter] as const;
const processingOf = ({ processingBefore, processingAfter }: Pairs) => [processingBefore, processingAfter] as const;

function differ(before: string, after: string): number {
  const [from, to] = [exactNumber(before), exactNumber(after)];
  return from.num === to.num && from.den === to.den ? 1 : 2;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
