import { isAbove } from '@app/domain';
import { exactNumber } from './exact-number.js';
import { compareLines } from './line-order.js';
import { costAfter } from './match-baseline.js';
import type { LineCut, CutBasis, SavingLine } from './saving-line.js';
import { APPROVED_STATUSES, LIVE_STATUSES } from './saving-status.js';

type Figure = 'time' | 'cost';

export function counts({ countsIn, status }: SavingLine, figure: Figure): boolean {
  return countsIn.includes(figure) && LIVE_STATUSES.includes(status);
}

/** Of the lines with one baseline, the one that leaves least counts, so that nothing is cut twice. */
export function withCuts(lines: readonly SavingLine[]): readonly SavingLine[] {
  const cuts = new Map<string, LineCut[]>();
  for (const figure of ['time', 'cost'] as const) {
    for (const basis of ['live', 'approved'] as const) {
      for (const { id } of standing(lines, figure, basis))
        cuts.set(id, [...(cuts.get(id) ?? []), `${figure}-${basis}`]);
    }
  }
  return lines.map((line) => withReason({ ...line, cuts: cuts.get(line.id) ?? [] }));
}

function standing(lines: readonly SavingLine[], figure: Figure, basis: CutBasis): Iterable<SavingLine> {
  const first = new Map<string | null, SavingLine>();
  for (const line of lines) {
    if (!counts(line, figure) || after(line, figure) === null) continue;
    if (basis === 'approved' && !APPROVED_STATUSES.includes(line.status)) continue;
    const other = first.get(line.baseline);
    if (!other || isLess(line, other, figure)) first.set(line.baseline, line);
  }
  return first.values();
}

/** Null without a baseline. */
function after(line: SavingLine, figure: Figure): string | null {
  if (figure === 'time') return line.timeUnmatched === null ? line.timeAfter : null;
  return line.costUnmatched === null ? costAfter(line, line.baselineMethod) : null;
}

function isLess(a: SavingLine, b: SavingLine, figure: Figure): boolean {
  const [left, right] = [exactNumber(after(a, figure) ?? '0'), exactNumber(after(b, figure) ?? '0')];
  if (isAbove(left, right)) return false;
  return isAbove(right, left) || compareLines(a, b) < 0;
}

function withReason(line: SavingLine): SavingLine {
  const elsewhere = (figure: Figure) =>
    counts(line, figure) && after(line, figure) !== null && !line.cuts.includes(`${figure}-live`);
  return {
    ...line,
    timeUnmatched: elsewhere('time') ? 'COUNTED_ELSEWHERE' : line.timeUnmatched,
    costUnmatched: elsewhere('cost') ? 'COUNTED_ELSEWHERE' : line.costUnmatched,
  };
}
