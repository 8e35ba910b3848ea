import type { CivilDate } from '@app/domain';

/** `open`: not over. `overdue`: open, and the day has passed. */
export interface Counts {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
}

interface Countable {
  readonly open: boolean;
  readonly due: CivilDate | null;
  readonly count: number;
}

export function countsOf(cells: readonly Countable[], today: CivilDate): Counts {
  const open = cells.filter((cell) => cell.open);
  const overdue = open.filter((cell) => cell.due !== null && cell.due < today);
  return { total: sum(cells), open: sum(open), overdue: sum(overdue) };
}

export function sum(cells: readonly Pick<Countable, 'count'>[]): number {
  return cells.reduce((total, cell) => total + cell.count, 0);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
