import type { CivilDate, ProposalPhase, StageKind, WorkingCalendar } from '@app/domain';
import { dueView, type DueView } from '../standing/working-days.js';
import type { VacantPost } from '../vacant-work/vacant-work-queries.js';
import type { BoardCell } from './board-cell.js';

/** `open`: not over. `overdue`: open, and the day has passed. */
export interface Counts {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
}

export interface BoardStage {
  readonly id: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly index: number;
}

export interface NextDeadline extends DueView {
  readonly due: CivilDate;
  readonly stage: BoardStage;
  readonly open: number;
}

/** A proposal that is over counts at the stage where it ended. */
export interface BoardCounts extends Counts {
  readonly stages: readonly (Counts & { readonly stage: BoardStage })[];
  readonly units: readonly (Counts & { readonly unit: string })[];
  readonly cells: readonly (Counts & { readonly stage: string; readonly stageName: string; readonly unit: string })[];
  readonly phases: readonly { readonly phase: ProposalPhase; readonly total: number }[];
  /** From today on, at most ten. */
  readonly nextDeadlines: readonly NextDeadline[];
}

export interface Board extends BoardCounts {
  readonly plan: { readonly id: string; readonly title: string };
  readonly today: CivilDate;
  readonly vacant: readonly VacantPost[];
}

const MOST_DEADLINES = 10;

/** `calendar`: that of the plan's area. */
export function boardOf(cells: readonly BoardCell[], today: CivilDate, calendar: WorkingCalendar | null): BoardCounts {
  const count = (group: readonly BoardCell[]) => countsOf(group, today);
  const inOrder = [...cells].sort((a, b) => a.stageIndex - b.stageIndex || compare(a.key, b.key));
  const ahead = inOrder.filter((cell) => cell.open && cell.due !== null && cell.due >= today);
  return {
    ...count(cells),
    stages: grouped(inOrder, stageKey).map((group) => ({ stage: stageOf(group[0]), ...count(group) })),
    units: grouped(inOrder, (cell) => cell.unit)
      .map((group) => ({ unit: group[0].unit, ...count(group) }))
      .sort((a, b) => compare(a.unit, b.unit)),
    cells: grouped(inOrder, (cell) => JSON.stringify([stageKey(cell), cell.unit])).map((group) => {
      const [{ stage, stageName, unit }] = group;
      return { stage, stageName, unit, ...count(group) };
    }),
    phases: grouped(inOrder, (cell) => cell.phase).map((group) => ({ phase: group[0].phase, total: sum(group) })),
    nextDeadlines: grouped(ahead, (cell) => JSON.stringify([cell.due, stageKey(cell)]))
      .map((group) => ({ due: group[0].due ?? today, stage: stageOf(group[0]), open: sum(group) }))
      .sort((a, b) => compare(a.due, b.due))
      .slice(0, MOST_DEADLINES)
      .map((next) => ({ ...next, ...dueView({ due: next.due, today, left: true }, calendar) })),
  };
}

function countsOf(cells: readonly BoardCell[], today: CivilDate): Counts {
  const open = cells.filter((cell) => cell.open);
  const overdue = open.filter((cell) => cell.due !== null && cell.due < today);
  return { total: sum(cells), open: sum(open), overdue: sum(overdue) };
}

function sum(cells: readonly BoardCell[]): number {
  return cells.reduce((total, cell) => total + cell.count, 0);
}

/** Two paths of a plan may use one stage id for different stages. */
function stageKey({ stage, stageName, stageKind }: BoardCell): string {
  return JSON.stringify([stage, stageName, stageKind]);
}

function stageOf({ stage, stageName, stageKind, stageIndex }: BoardCell): BoardStage {
  return { id: stage, name: stageName, kind: stageKind, index: stageIndex };
}

type Group = readonly [BoardCell, ...BoardCell[]];

function grouped(cells: readonly BoardCell[], keyOf: (cell: BoardCell) => string): readonly Group[] {
  const groups = new Map<string, [BoardCell, ...BoardCell[]]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return [...groups.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
