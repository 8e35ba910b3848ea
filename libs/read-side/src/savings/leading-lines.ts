import { toldBy } from './line-order.js';
import type { SavingLine } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

/** Whether later lines may be its duplicates: something of it counts, it is open, and names measures. */
function isAnchor({ duplicateOf, countsIn, measures, status }: SavingLine): boolean {
  const countsSomehow = duplicateOf === null || countsIn.length > 0;
  return countsSomehow && measures.length > 0 && OPEN_STATUSES.includes(status);
}

/** Whether others of its group depend on it: as its duplicates, or for the comparison with 2024. */
export function leads(line: SavingLine): boolean {
  return isAnchor(line) || line.cuts.length > 0;
}

/** `leads` in SQL. A group has few: of a measure one proposal's open lines in all, in time, in cost and of conditions. */
export const LEADING = `(cuts <> '{}' or ((duplicate_of is null or counts_in <> '{}') and measure_set <> ''
  and status in ('proposed', 'consolidated', 'submitted')))`;

/**
 * Whether the lines that lead a group still do, with the same figures in the same order, and no new line leads by its
 * measures: then the others stay as they are.
 */
export function ledAlike(before: readonly SavingLine[], after: readonly SavingLine[]): boolean {
  const led = new Map(before.filter(leads).map((line) => [line.id, line]));
  const now = new Map(after.map((line) => [line.id, line]));
  const stay = [...led].every(([id, line]) => {
    const same = now.get(id);
    return same !== undefined && rank(same) === rank(line);
  });
  return stay && after.filter(isAnchor).every(({ id }) => led.has(id));
}

function rank(line: SavingLine): string {
  const { status, plan, number, measureSet, duplicateOf, countsIn, baseline } = line;
  const { timeKind, timeAfter, scmAfter, processingAfter } = line;
  const figures = [toldBy(line, 'time'), toldBy(line, 'cost')];
  const order = [status, plan, number, measureSet, duplicateOf === null, countsIn, figures];
  return JSON.stringify([...order, baseline, timeKind, timeAfter, scmAfter, processingAfter]);
}
