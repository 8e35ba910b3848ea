import type { SavingLine } from './saving-line.js';
import { OPEN_STATUSES } from './saving-status.js';

/** Whether later lines may be named duplicates of it: it counts, is open, and says what is done. */
function isAnchor({ duplicateOf, measures, status }: SavingLine): boolean {
  return duplicateOf === null && measures.length > 0 && OPEN_STATUSES.includes(status);
}

/** Whether others of its group depend on it: they are its duplicates, or count nothing of the year 2024 beside it. */
export function leads(line: SavingLine): boolean {
  return isAnchor(line) || line.cuts.length > 0;
}

/** The same in the table. A group has few of them: no two open ones of different proposals share a measure. */
export const LEADING = `(cuts <> '{}' or (duplicate_of is null and measure_set <> ''
  and status in ('proposed', 'consolidated', 'submitted')))`;

/**
 * Whether what the lines of a group that do not lead say of others stays as it is: those that led before still do, by the
 * same figures in the same order, and nobody leads newly by what is done.
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

/** All that other lines are held against. */
function rank(line: SavingLine): string {
  const { status, plan, number, measureSet, duplicateOf, baseline } = line;
  const { timeKind, timeAfter, scmAfter, processingAfter } = line;
  const order = [status, plan, number, measureSet, duplicateOf === null];
  return JSON.stringify([...order, baseline, timeKind, timeAfter, scmAfter, processingAfter]);
}
