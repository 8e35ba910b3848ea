import type { CivilDate, DossierPhase, Outcome, PlanDocument, ProposalPhase, WorkingCalendar } from '@app/domain';
import { groupedBy } from '../savings/grouped-by.js';
import { dueView, type DueView } from '../standing/working-days.js';
import type { VacantPost } from '../vacant-work/vacant-work-queries.js';
import { pathsOf, type BoardPath } from './board-paths.js';
import type { BoardStage, CountedCell } from './counted-cell.js';
import { compare, countsOf, sum, type Counts } from './counts.js';

/** `open`: how many must still meet it. */
export interface BoardDeadline extends DueView {
  readonly due: CivilDate;
  readonly path: string;
  readonly pathName: string | null;
  readonly stage: BoardStage;
  readonly open: number;
}

/** A proposal that is over counts at the stage where it ended. */
export interface BoardCounts extends Counts {
  readonly stages: readonly (Counts & { readonly stage: BoardStage })[];
  readonly units: readonly (Counts & { readonly unit: string })[];
  readonly cells: readonly (Counts & { readonly stage: string; readonly stageName: string; readonly unit: string })[];
  readonly paths: readonly BoardPath[];
  readonly phases: readonly { readonly phase: ProposalPhase; readonly total: number }[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly total: number }[];
  /** From today on, at most ten. */
  readonly nextDeadlines: readonly BoardDeadline[];
  /** Before today, the longest past first, at most ten. */
  readonly pastDeadlines: readonly BoardDeadline[];
}

export interface Board extends BoardCounts {
  readonly plan: { readonly id: string; readonly title: string };
  readonly today: CivilDate;
  readonly vacant: readonly VacantPost[];
  /** Of the plan in the areas asked about, whatever else the board is narrowed to. */
  readonly dossiers: readonly { readonly phase: DossierPhase; readonly total: number }[];
}

/** `calendar`: that of the plan's area. `paths`: those that are shown, with and without proposals. */
interface BoardSettings {
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar | null;
  readonly paths: PlanDocument['paths'];
}

const MOST_DEADLINES = 10;

export function boardOf(cells: readonly CountedCell[], settings: BoardSettings): BoardCounts {
  const { today, paths } = settings;
  const count = (group: readonly CountedCell[]) => countsOf(group, today);
  const inOrder = [...cells].sort((a, b) => a.stageIndex - b.stageIndex || compare(placeOf(a), placeOf(b)));
  const decided = inOrder.filter(({ outcome }) => outcome !== null);
  const due = inOrder.filter((cell) => cell.open && cell.due !== null);
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
    paths: pathsOf(inOrder, paths, today),
    phases: grouped(inOrder, (cell) => cell.phase).map((group) => ({ phase: group[0].phase, total: sum(group) })),
    outcomes: grouped(decided, (cell) => cell.outcome ?? '').flatMap((group) => {
      const [{ outcome }] = group;
      return outcome === null ? [] : [{ outcome, total: sum(group) }];
    }),
    nextDeadlines: deadlines(
      due.filter((cell) => (cell.due ?? '') >= today),
      settings,
    ),
    pastDeadlines: deadlines(
      due.filter((cell) => (cell.due ?? '') < today),
      settings,
    ),
  };
}

function deadlines(cells: readonly CountedCell[], { today, calendar, paths }: BoardSettings): readonly BoardDeadline[] {
  const known = new Map(paths.map((path) => [path.id, path]));
  return grouped(cells, ({ due, path, stage }) => JSON.stringify([due, path, stage]))
    .map((group) => {
      const [{ due, path }] = group;
      const stage = { ...stageOf(group[0]), ...plannedStage(known.get(path), group[0].stage) };
      return { due: due ?? today, path, pathName: known.get(path)?.name ?? null, stage, open: sum(group) };
    })
    .sort((a, b) => compare(a.due, b.due))
    .slice(0, MOST_DEADLINES)
    .map((one) => ({ ...one, ...dueView({ due: one.due, today, left: true }, calendar) }));
}

/** As the plan calls it now. */
function plannedStage(path: BoardSettings['paths'][number] | undefined, stage: string) {
  const planned = path?.stages.find(({ id }) => id === stage);
  return planned ? { name: planned.name, kind: planned.kind } : {};
}

/** Two paths of a plan may use one stage id for different stages. */
function stageKey({ stage, stageName, stageKind }: CountedCell): string {
  return JSON.stringify([stage, stageName, stageKind]);
}

/** All that tells two cells of a plan apart: the database hands them over in no order. */
function placeOf({ stage, stageName, stageKind, path, unit, phase, outcome, open, due }: CountedCell): string {
  return JSON.stringify([stage, stageName, path, unit, phase, outcome, open, due, stageKind]);
}

function stageOf({ stage, stageName, stageKind, stageIndex }: CountedCell): BoardStage {
  return { id: stage, name: stageName, kind: stageKind, index: stageIndex };
}

type Group = readonly [CountedCell, ...CountedCell[]];

function grouped(cells: readonly CountedCell[], keyOf: (cell: CountedCell) => string): readonly Group[] {
  return [...groupedBy(cells, keyOf).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  );
}
